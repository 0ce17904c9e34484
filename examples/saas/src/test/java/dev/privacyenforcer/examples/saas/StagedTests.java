package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.FactSources;
import dev.privacyenforcer.ProcessingDeniedException;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.archunit.PrivacyRules;
import dev.privacyenforcer.cases.Reply;
import dev.privacyenforcer.consent.InMemoryConsent;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.evidence.AccessEvent;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.Finding;
import dev.privacyenforcer.policy.Lint;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The application under one published policy, and what its tests say of it. */
abstract class StagedTests {

    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.privacyenforcer.examples.saas");

    final Seed seed;
    final Policy policy;

    private @Nullable Stagehands hands;
    private @Nullable Cast cast;
    private @Nullable KeptAccesses accesses;

    /** What a test has at hand besides the application. */
    private record Stagehands(
            Enforcer enforcer, Application app, Outbox outbox, InMemoryConsent said, KnownFacts known) {}

    StagedTests(Seed seed) {
        this.seed = seed;
        this.policy = seed.policy();
    }

    @BeforeEach
    void raiseTheCurtain() {
        Enforcer.installed().ifPresent(Enforcer::close);
        InMemoryConsent said = new InMemoryConsent();
        KnownFacts known = new KnownFacts();
        Outbox outbox = new Outbox();
        Enforcer enforcer = FactSources.of(known).and(said).install(policy);
        accesses = new KeptAccesses();
        enforcer.record(accesses, Duration.ofHours(1));
        hands = new Stagehands(enforcer, Application.over(outbox), outbox, said, known);
        cast = Cast.assembled();
    }

    @AfterEach
    void lowerTheCurtain() {
        enforcer().close();
    }

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

    /** {@return the accesses that were recorded one by one} */
    List<AccessEvent> recorded() {
        enforcer().flush();
        return Objects.requireNonNull(accesses, "no test is running").all();
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

    /** Expects that each access of one disclosure to the police was recorded, with the reason that was given for it. */
    void recordsTheDisclosure(String activity, String justification) {
        assertThat(recorded()).hasSize((int) permitted(activity)).isNotEmpty().allSatisfy(access -> {
            assertThat(access.rule()).isEqualTo(activity);
            assertThat(access.operation()).isEqualTo(Operation.SHARE);
            assertThat(access.recipients()).containsExactly("authority.law_enforcement");
            assertThat(access.justification()).isEqualTo(justification);
            assertThat(access.toString()).doesNotContain(Cast.VALUES);
        });
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
