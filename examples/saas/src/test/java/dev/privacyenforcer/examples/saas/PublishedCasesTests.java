package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.test.PolicyCases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The published policies answer every question of their cases, as {@code enforcer test} asks them. */
class PublishedCasesTests {

    @TestFactory
    Stream<DynamicNode> policiesAnswerAsTheirTextsSay() {
        return Stream.of(Seed.values())
                .map(seed -> DynamicContainer.dynamicContainer(
                        seed.id(),
                        PolicyCases.of("policies/" + seed.id() + ".json", "clauses/" + seed.id() + ".json")
                                .exercisingEveryRule()
                                .tests()));
    }
}
