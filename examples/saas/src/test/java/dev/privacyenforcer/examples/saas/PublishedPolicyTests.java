package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.cases.CaseResult;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.PolicyCase;
import dev.privacyenforcer.policy.Remark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * One published policy, clause by clause: requests to the engine, and the woven application under the policy. Writes
 * {@code target/privacy/clauses.tsv} of what was shown.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class PublishedPolicyTests extends StagedTests {

    private final List<ClauseLine> lines;
    private final ClauseLedger ledger = new ClauseLedger();
    private final Set<String> decided = new TreeSet<>();

    /** Notes which clauses a test of a subclass has shown to be kept. */
    @RegisterExtension
    final TestWatcher watcher = new TestWatcher() {
        @Override
        public void testSuccessful(ExtensionContext context) {
            Clause clause = context.getRequiredTestMethod().getAnnotation(Clause.class);
            if (clause != null) {
                String name = context.getRequiredTestMethod().getName();
                List.of(clause.value()).forEach(each -> ledger.passed(each, name, decided));
            }
        }
    };

    PublishedPolicyTests(Seed seed) {
        super(seed);
        this.lines = ClauseLine.of(seed);
    }

    @BeforeEach
    void forgetWhatDecided() {
        decided.clear();
    }

    @AfterEach
    void noteWhatDecided() {
        flows().stream().map(Flow::rule).filter(Objects::nonNull).forEach(decided::add);
    }

    @AfterAll
    void writeTheTable() {
        ledger.write(seed, lines);
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> decidesAsTheClauseSays() {
        Map<PolicyCase, List<CaseResult>> byCase = SeedCases.results(seed).stream()
                .collect(Collectors.groupingBy(CaseResult::tested, LinkedHashMap::new, Collectors.toList()));
        return byCase.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().clause() + ": " + each.getKey().name(),
                        () -> shows(each.getKey(), each.getValue())));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void showsEveryClauseThatIsSaidToBeKept() {
        assertThat(lines)
                .filteredOn(line -> line.status() != ClauseLine.Status.NOT_ENFORCEABLE)
                .extracting(ClauseLine::clause)
                .allMatch(ledger::hasShown, "has a test that passed");
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> listsInTheRecordWhatItCannotKeep() {
        return lines.stream()
                .filter(line -> line.status() == ClauseLine.Status.NOT_ENFORCEABLE)
                .map(line -> DynamicTest.dynamicTest(line.clause(), () -> isListed(line)));
    }

    private void isListed(ClauseLine line) {
        String why = policy.remarks().stream()
                .filter(remark -> remark.clause().equals(line.clause()))
                .map(Remark::why)
                .findFirst()
                .orElseThrow();
        assertThat(enforcer().inventory()).contains(escaped(line.clause()), escaped(why));
        ledger.passed(line.clause(), "is listed in the record", List.of());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** A rule that a case does not name must be none. */
    private void shows(PolicyCase wanted, List<CaseResult> results) {
        Set<String> rules = new TreeSet<>();
        for (CaseResult result : results) {
            String rule = result.reply().decision().rule();
            assertThat(result.passed()).as(result.message()).isTrue();
            assertThat(rule).as(result.message()).isEqualTo(wanted.expected().rule());
            if (rule != null) {
                rules.add(rule);
            }
        }
        ledger.passed(wanted.clause(), wanted.name(), rules);
    }
}
