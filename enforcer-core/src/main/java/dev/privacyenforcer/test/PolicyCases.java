package dev.privacyenforcer.test;

import dev.privacyenforcer.cases.CaseResult;
import dev.privacyenforcer.cases.CaseRun;
import dev.privacyenforcer.policy.CaseFile;
import dev.privacyenforcer.policy.CaseReader;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs the cases of a policy as tests: one for each question, grouped by the clause that the case is about.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> cases() {
 *     return PolicyCases.of("policies/shop.json", "cases/shop.json").tests();
 * }
 * }</pre>
 *
 * <p>The same cases run with {@code enforcer test POLICY CASES}. No policy is installed for them.
 */
public final class PolicyCases {

    private final CaseRun run;
    private final boolean everyRule;

    private PolicyCases(CaseRun run, boolean everyRule) {
        this.run = run;
        this.everyRule = everyRule;
    }

    /**
     * {@return cases for a policy}
     *
     * @param policy a resource on the class path
     * @param cases resources on the class path
     */
    public static PolicyCases of(String policy, String... cases) {
        Policy read = PolicyReader.read(bytes(policy), policy);
        CaseReader reader = CaseRun.reader(read);
        List<CaseFile> files =
                Stream.of(cases).map(name -> reader.read(bytes(name), name)).toList();
        return new PolicyCases(CaseRun.of(read, files, Instant.now()), false);
    }

    /** {@return the same, with one more test: that some case exercises each activity and each prohibition} */
    public PolicyCases exercisingEveryRule() {
        return new PolicyCases(run, true);
    }

    /** {@return the tests} */
    public Stream<DynamicNode> tests() {
        Map<String, List<CaseResult>> byClause = run.results().stream()
                .collect(Collectors.groupingBy(
                        result -> result.tested().clause(), LinkedHashMap::new, Collectors.toList()));
        List<DynamicNode> nodes = new ArrayList<>();
        byClause.forEach((clause, results) -> nodes.add(
                DynamicContainer.dynamicContainer(clause, results.stream().map(PolicyCases::test))));
        if (everyRule) {
            nodes.add(DynamicTest.dynamicTest("every rule is exercised", this::refuseUnexercised));
        }
        return nodes.stream();
    }

    private static DynamicTest test(CaseResult result) {
        return DynamicTest.dynamicTest(result.tested().name() + ": " + result.question(), () -> {
            if (!result.passed()) {
                throw new AssertionError(result.message());
            }
        });
    }

    private void refuseUnexercised() {
        List<String> rules = run.unexercised().stream().map(rule -> rule.id()).toList();
        if (!rules.isEmpty()) {
            throw new AssertionError(TestTexts.unexercised(run.policy().header().name(), rules));
        }
    }

    private static byte[] bytes(String resource) {
        String name = resource.startsWith("/") ? resource.substring(1) : resource;
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = own == null ? ClassLoader.getSystemClassLoader() : own;
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(TestTexts.noCases(name));
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
