package dev.privacyenforcer.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PolicyCasesTests {

    private static final String POLICY = "dev/privacyenforcer/cases/clinic.json";
    private static final String CASES = "dev/privacyenforcer/cases/clinic-cases.json";
    private static final String ONE = "dev/privacyenforcer/cases/clinic-one.json";

    @TestFactory
    Stream<DynamicNode> runsAsTests() {
        return PolicyCases.of("/" + POLICY, CASES).exercisingEveryRule().tests();
    }

    @Test
    void groupsQuestionsByClause() {
        List<DynamicNode> nodes = PolicyCases.of(POLICY, CASES).tests().toList();

        assertThat(nodes).extracting(DynamicNode::getDisplayName).containsExactly("2.1", "2.2", "4");
        assertThat(((DynamicContainer) nodes.get(1)).getChildren())
                .extracting(DynamicNode::getDisplayName)
                .containsExactly(
                        "nothing of it is logged: log user.health_and_medical of patient, for essential.service",
                        "nothing of it is logged: log user.health_and_medical of patient, for marketing");
    }

    @Test
    void failsWhereThePolicyAnswersOtherwise() {
        DynamicContainer clause = (DynamicContainer)
                PolicyCases.of(POLICY, ONE).tests().findFirst().orElseThrow();
        DynamicTest test = (DynamicTest) clause.getChildren().findFirst().orElseThrow();

        assertThatThrownBy(() -> test.getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ENF-610 Case failed: names are logged")
                .hasMessageContaining("expected permit")
                .hasMessageContaining("found    deny, clause 2.1  [OPERATION_NOT_ALLOWED]");
    }

    @Test
    void failsForRulesWithoutACase() {
        DynamicTest last = (DynamicTest) PolicyCases.of(POLICY, ONE)
                .exercisingEveryRule()
                .tests()
                .reduce((one, other) -> other)
                .orElseThrow();

        assertThatThrownBy(() -> last.getExecutable().execute())
                .hasMessageStartingWith("ENF-812 Rules without a case: treatment, letter, no-logs, minors");
    }

    @Test
    void saysWhichResourceIsMissing() {
        assertThatThrownBy(() -> PolicyCases.of("nowhere.json", CASES)).hasMessageContaining("ENF-811", "nowhere.json");
    }
}
