package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.FactSources;
import dev.privacyenforcer.ProcessingDeniedException;
import dev.privacyenforcer.archunit.PrivacyRules;
import dev.privacyenforcer.cases.CaseResult;
import dev.privacyenforcer.cases.Reply;
import dev.privacyenforcer.consent.InMemoryConsent;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.Finding;
import dev.privacyenforcer.policy.Lint;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyCase;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.policy.Remark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
abstract class PublishedPolicyTests {

    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.privacyenforcer.examples.saas");

    final Seed seed;
    final Policy policy;

    private final List<ClauseLine> lines;
    private final ClauseLedger ledger = new ClauseLedger();
    private final Set<String> decided = new TreeSet<>();

    private @Nullable Stagehands hands;
    private @Nullable Cast cast;

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

    /** What a test has at hand besides the application. */
    private record Stagehands(
            Enforcer enforcer, Application app, Outbox outbox, InMemoryConsent said, KnownFacts known) {}

    PublishedPolicyTests(Seed seed) {
        this.seed = seed;
        this.policy = seed.policy();
        this.lines = ClauseLine.of(seed);
    }

    @BeforeEach
    void raiseTheCurtain() {
        Enforcer.installed().ifPresent(Enforcer::close);
        InMemoryConsent said = new InMemoryConsent();
        KnownFacts known = new KnownFacts();
        Outbox outbox = new Outbox();
        Enforcer enforcer = FactSources.of(known).and(said).install(policy);
        hands = new Stagehands(enforcer, Application.over(outbox), outbox, said, known);
        cast = Cast.assembled();
        decided.clear();
    }

    @AfterEach
    void lowerTheCurtain() {
        flows().stream().map(Flow::rule).filter(Objects::nonNull).forEach(decided::add);
        enforcer().close();
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

    // what subclasses say

    Application app() {
        return hands().app();
    }

    Cast cast() {
        return Objects.requireNonNull(cast, "no test is running");
    }

    Enforcer enforcer() {
        return hands().enforcer();
    }

    Outbox outbox() {
        return hands().outbox();
    }

    InMemoryConsent said() {
        return hands().said();
    }

    void know(String attribute, Object value) {
        hands().known().tell(attribute, value);
    }

    List<Flow> flows() {
        return enforcer().observe().flows();
    }

    /** Starts anew with another policy, and what the test has told so far. */
    void startUnder(Policy other) {
        Stagehands now = hands();
        now.enforcer().close();
        Enforcer anew = FactSources.of(now.known()).and(now.said()).install(other);
        hands = new Stagehands(anew, now.app(), now.outbox(), now.said(), now.known());
    }

    /** Puts the policy in log mode, with what the test has told so far. */
    void rehearse() {
        Stagehands now = hands();
        now.enforcer().close();
        Enforcer inLogMode = FactSources.of(now.known()).and(now.said()).install(policy, Mode.LOG);
        hands = new Stagehands(inLogMode, now.app(), now.outbox(), now.said(), now.known());
    }

    /** {@return where the linter finds something in the policy, by its code} */
    List<String> findings(String code) {
        return Lint.of(policy).stream()
                .filter(finding -> finding.code().equals(code))
                .map(Finding::pointer)
                .toList();
    }

    /** {@return the activities whose legal basis nobody names, as the linter finds} */
    List<String> withoutBasis() {
        return findings("LEGAL_BASIS_MISSING").stream()
                .filter(pointer -> pointer.startsWith("/activities/"))
                .map(pointer -> Integer.parseInt(pointer.split("/", -1)[2]))
                .map(place -> policy.activities().get(place).id())
                .toList();
    }

    /** {@return what the build says about code that would do what the policy does not permit} */
    List<String> findingsOfTheBuild() {
        return PrivacyRules.purposesAreAllowed(policy)
                .evaluate(APPLICATION)
                .getFailureReport()
                .getDetails();
    }

    /** {@return the policy as it would be if it said something else; {@code $0} stands for what it says} */
    Policy variant(String found, String instead) {
        return variant(text -> {
            assertThat(text).as("the policy").containsOnlyOnce(found);
            return text.replace(found, instead.replace("$0", found));
        });
    }

    Policy variant(UnaryOperator<String> change) {
        try (InputStream file = seed.policyFile()) {
            String text = change.apply(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return PolicyReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "variant.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what a policy answers to a request as in a case, without its braces} */
    static Reply answer(Policy policy, String request) {
        return SeedCases.answer(policy, request);
    }

    /** Does it, and expects that the activity permits it. */
    void permits(String activity, Runnable attempt) {
        long before = permitted(activity);
        attempt.run();
        assertThat(permitted(activity))
                .as("accesses that '" + activity + "' permits")
                .isGreaterThan(before);
    }

    /** Tries it, and expects the rule, or nothing but the lack of one, to deny it. */
    void denies(Reason reason, @Nullable String rule, Runnable attempt) {
        ProcessingDeniedException denied = catchThrowableOfType(ProcessingDeniedException.class, attempt::run);
        assertThat(denied).as("denial").isNotNull();
        assertThat(denied.reason()).as(denied.getMessage()).isEqualTo(reason);
        assertThat(denied.rule()).as(denied.getMessage()).isEqualTo(rule);
    }

    private long permitted(String activity) {
        return flows().stream()
                .filter(flow -> flow.outcome() == Flow.Outcome.PERMITTED && activity.equals(flow.rule()))
                .mapToLong(Flow::count)
                .sum();
    }

    private Stagehands hands() {
        return Objects.requireNonNull(hands, "no test is running");
    }
}
