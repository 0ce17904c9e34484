package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.consent.InMemoryConsent;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.shop.Campaign;
import dev.privacyenforcer.shop.Shops;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** From the woven field to the provider and back. */
class ConsentEnforcementTests {

    private static final String MAIL = "marketing.communications.email";
    private static final String ADA = "canary-ada";
    private static final String BOB = "canary-bob";
    private static final ConsentOptions OPTIONS = ConsentOptions.USUAL.withBudget(Duration.ofSeconds(20));

    private final InMemoryConsent said = new InMemoryConsent();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Enforcer.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Campaign newsletter;
    private @Nullable Enforcer enforcer;

    ConsentEnforcementTests() throws ReflectiveOperationException {
        newsletter = Shops.newsletter();
    }

    @BeforeEach
    void listen() {
        log.start();
        logger.setLevel(Level.WARN);
        logger.setAdditive(false);
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        logger.setLevel(null);
        logger.setAdditive(true);
        if (enforcer != null) {
            enforcer.close();
        }
        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains("canary"));
    }

    @Test
    void oneScopePermitsOnePersonAndDeniesAnother() {
        said.give(ADA, "customer", MAIL);
        Enforcer installed = install(said, Mode.BLOCK);
        for (int round = 0; round < 3; round++) {
            List<String> sent = newsletter.send(ADA, BOB, ADA);
            assertThat(sent.get(0)).isEqualTo(ADA + "@shop.example");
            assertThat(sent.get(1)).contains("[CONSENT_MISSING]").doesNotContain("canary");
            assertThat(sent.get(2)).isEqualTo(ADA + "@shop.example");
        }
        assertThat(reads(installed))
                .satisfiesExactlyInAnyOrder(
                        permitted -> {
                            assertThat(permitted.outcome()).isEqualTo(Outcome.PERMITTED);
                            assertThat(permitted.legalBasis()).isEqualTo("consent");
                            assertThat(permitted.count()).isEqualTo(6);
                        },
                        denied -> {
                            assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
                            assertThat(denied.reason()).isEqualTo("CONSENT_MISSING");
                            assertThat(denied.rule()).isEqualTo("newsletter");
                            assertThat(denied.count()).isEqualTo(3);
                        });
    }

    @Test
    void seesAWithdrawalAtOnceWhenItIsAnnounced() {
        said.give(ADA, "customer", MAIL);
        Enforcer installed = install(said, Mode.BLOCK);
        assertThat(newsletter.send(ADA)).containsExactly(ADA + "@shop.example");
        said.withdraw(ADA, "customer", "marketing");
        installed.consentChanged(ADA);
        assertThat(newsletter.send(ADA)).singleElement().asString().contains("[CONSENT_WITHDRAWN]");
    }

    @Test
    void asksOnceForThePersonThatAScopeIsBoundToAndCountsEachRead() {
        said.give(ADA, "customer", MAIL);
        AtomicInteger asked = new AtomicInteger();
        Enforcer installed = install(
                (id, dataSubject, purpose) -> {
                    asked.incrementAndGet();
                    return said.find(id, dataSubject, purpose);
                },
                Mode.BLOCK);
        AtomicInteger visits = new AtomicInteger();
        assertThat(newsletter.visit(ADA, () -> visits.incrementAndGet() < 1000)).isEqualTo(1000);
        assertThat(asked).hasValue(3); // the purpose and the two above it
        assertThat(reads(installed)).singleElement().satisfies(flow -> assertThat(flow.count())
                .isEqualTo(1000));
        assertThat(reason(() -> newsletter.visit(BOB, () -> true))).isEqualTo(Reason.CONSENT_MISSING);
    }

    @Test
    void seesAWithdrawalInsideAnOpenScope() {
        said.give(ADA, "customer", MAIL);
        Enforcer installed = install(said, Mode.BLOCK);
        AtomicInteger visits = new AtomicInteger();
        assertThat(reason(() -> newsletter.visit(ADA, () -> {
                    if (visits.incrementAndGet() == 10) {
                        said.withdraw(ADA, "customer", MAIL);
                        installed.consentChanged(ADA);
                    }
                    return true;
                })))
                .isEqualTo(Reason.CONSENT_WITHDRAWN);
        assertThat(visits).hasValue(10);
    }

    @Test
    void anOpenScopeDoesNotOutliveTheStatedStaleness() {
        said.give(ADA, "customer", MAIL);
        ConsentProvider silent = (id, dataSubject, purpose) -> said.find(id, dataSubject, purpose);
        install(silent, Mode.BLOCK, OPTIONS.withStaleness(Duration.ofMillis(200)));
        assertThat(reason(() -> newsletter.visit(ADA, () -> {
                    said.withdraw(ADA, "customer", MAIL);
                    return true; // forever, if nobody asks again
                })))
                .isEqualTo(Reason.CONSENT_WITHDRAWN);
    }

    @Test
    void takesThePersonAlongToAnotherThread() {
        said.give(ADA, "customer", MAIL);
        install(said, Mode.BLOCK);
        String city = newsletter.ask(ADA, question -> CompletableFuture.supplyAsync(
                        PurposeScope.capture().wrapSupplier(question))
                .join());
        assertThat(city).isEqualTo("Paris");
        assertThat(reason(() -> newsletter.ask(BOB, question -> PurposeScope.capture()
                        .wrapSupplier(question)
                        .get())))
                .isEqualTo(Reason.CONSENT_MISSING);
    }

    @Test
    void parametersSayWhoseDataTheMethodWorksOn() {
        said.give(ADA, "customer", MAIL);
        said.give("42", "customer", MAIL);
        install(said, Mode.BLOCK);
        assertThat(newsletter.city(ADA)).isEqualTo("Paris");
        assertThat(newsletter.hand(42)).isEqualTo("handed over");
        assertThat(newsletter.city(ADA)).isEqualTo("Paris");
        assertThat(reason(() -> newsletter.city(BOB))).isEqualTo(Reason.CONSENT_MISSING);
        assertThat(reason(() -> newsletter.hand(43))).isEqualTo(Reason.CONSENT_MISSING);
        assertThat(newsletter.hand(42)).isEqualTo("handed over");
        assertThat(reason(newsletter::cityOfNobody)).isEqualTo(Reason.CONTEXT_UNAVAILABLE);
        assertThat(reason(() -> newsletter.city(" "))).isEqualTo(Reason.CONTEXT_UNAVAILABLE);
    }

    @Test
    void logModeAsksForEachPersonToo() {
        said.give(ADA, "customer", MAIL);
        Enforcer installed = install(said, Mode.LOG);
        assertThat(newsletter.send(ADA, BOB, ADA, BOB)).allMatch(address -> address.endsWith("@shop.example"));
        assertThat(reads(installed))
                .extracting(Flow::outcome, Flow::count)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Outcome.PERMITTED, 2L),
                        org.assertj.core.groups.Tuple.tuple(Outcome.WOULD_DENY, 2L));
    }

    @Test
    void aProviderThatReadsPersonalDataIsDeniedAndNotAskedAgain() {
        AtomicReference<String> within = new AtomicReference<>("");
        install(
                (id, dataSubject, purpose) -> {
                    within.set(newsletter.send(BOB).get(0));
                    return ConsentState.GIVEN;
                },
                Mode.BLOCK);
        assertThat(newsletter.send(ADA)).containsExactly(ADA + "@shop.example");
        assertThat(within.get()).contains("[CONSENT_UNAVAILABLE]");
    }

    @Test
    void aProviderHasNoPurpose() {
        AtomicReference<List<String>> within = new AtomicReference<>();
        install(
                (id, dataSubject, purpose) -> {
                    within.set(PurposeScope.purposes());
                    return ConsentState.GIVEN;
                },
                Mode.BLOCK);
        newsletter.send(ADA);
        assertThat(within.get()).isEmpty();
    }

    @Test
    void withoutAProviderSaysSoAndDenies() {
        enforcer = Enforcer.install(policy(), Mode.BLOCK, Clock.systemUTC(), new Coverage(List.of(), List.of()), null);
        assertThat(log.list).anyMatch(event -> event.getFormattedMessage().startsWith("ENF-009"));
        assertThat(newsletter.send(ADA)).singleElement().asString().contains("[CONSENT_UNAVAILABLE]");
    }

    @Test
    void decidesWithoutTouchingData() {
        said.give(ADA, "customer", MAIL);
        Enforcer installed = install(said, Mode.BLOCK);
        Request request = new Request("customer", "user.contact.email", Operation.USE, MAIL, List.of());
        assertThat(installed.decide(request, ADA).isPermitted()).isTrue();
        assertThat(installed.decide(request, BOB).isPermitted()).isFalse();
        assertThat(installed.decide(request).isPermitted()).isFalse();
    }

    @Test
    void refusesAProviderThatWouldNeverBeAsked() {
        Enforcer installed = install(said, Mode.BLOCK);
        assertThat(Enforcer.install(policy(), Mode.BLOCK, Clock.systemUTC(), new Coverage(List.of(), List.of()), null))
                .isSameAs(installed);
        assertThat(install(said, Mode.BLOCK)).isSameAs(installed);
        InMemoryConsent other = new InMemoryConsent();
        assertThatThrownBy(() -> install(other, Mode.BLOCK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ENF-010");
    }

    @Test
    void writesNoIdentifierIntoTheRecord(@TempDir Path directory) throws IOException {
        said.give(ADA, "customer", MAIL);
        Enforcer installed = install(said, Mode.BLOCK);
        newsletter.send(ADA, BOB);
        newsletter.city(ADA);
        installed.writeReport(directory);
        try (var files = Files.list(directory)) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file))
                    .contains("newsletter")
                    .doesNotContain("canary"));
        }
    }

    private Enforcer install(ConsentProvider provider, Mode mode) {
        return install(provider, mode, OPTIONS);
    }

    private Enforcer install(ConsentProvider provider, Mode mode, ConsentOptions options) {
        Consents consents = Consents.given(provider, options);
        Coverage coverage = new Coverage(List.of(), List.of());
        Enforcer installed = Enforcer.install(policy(), mode, Clock.systemUTC(), coverage, consents);
        enforcer = installed;
        return installed;
    }

    /** Addresses are collected under contract, and used with consent. */
    private static Policy policy() {
        String json = """
                {"policy": {"id": "shop", "effectiveFrom": "2026-01-01"}, "dataSubjects": {"customer": {}},
                 "recipients": {"processor.mail": {"countries": ["DE"]}},
                 "activities": [
                   {"id": "newsletter", "purpose": "marketing.communications.email", "operations": ["use"],
                    "categories": ["user.contact"], "legalBases": ["consent"], "recipients": ["processor.mail"]}]}
                """;
        return PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "shop.json");
    }

    private static Reason reason(Runnable access) {
        try {
            access.run();
        } catch (ProcessingDeniedException denied) {
            return denied.reason();
        }
        throw new AssertionError("permitted");
    }

    private static List<Flow> reads(Enforcer enforcer) {
        return enforcer.observe().flows().stream()
                .filter(flow -> flow.operation() == Operation.USE)
                .toList();
    }
}
