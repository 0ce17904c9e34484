package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.InMemoryConsent;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.shop.GuardedMail;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** To put a value into a container is to collect it, as the write of a labelled field is. */
class GuardedCollectionTests {

    private static final String EMAIL = "user.contact.email";
    private static final String CARD = "user.financial.credit_card";
    private static final String CANARY = "canary@shop.example";

    private Enforcer enforcer = Fixture.install(Fixture.policy(""));

    @AfterEach
    void close() {
        enforcer.close();
    }

    @Test
    void isRecordedWithoutAPurposeAtTheLineThatDoesIt() {
        for (int i = 0; i < 3; i++) {
            GuardedMail.received(EMAIL, CANARY);
        }
        assertThat(enforcer.observe().flows()).singleElement().satisfies(flow -> {
            assertThat(flow.operation()).isEqualTo(Operation.COLLECT);
            assertThat(flow.outcome()).isEqualTo(Outcome.RECORDED);
            assertThat(flow.count()).isEqualTo(3);
            assertThat(flow.member()).isEqualTo("dev.privacyenforcer.Guarded");
            assertThat(flow.location()).isEqualTo("dev.privacyenforcer.shop.GuardedMail.received(GuardedMail.java:28)");
        });
    }

    @Test
    void belongsToTheOpenPurposeAndToTheRecipientItComesFrom() {
        PurposeScope.run(Fixture.SERVICE, () -> {
            GuardedMail.received(EMAIL, CANARY);
            Fixture.in(Fixture.recipient("processor.mail"), () -> GuardedMail.received(EMAIL, CANARY));
        });
        assertThat(enforcer.observe().flows())
                .allMatch(flow -> flow.operation() == Operation.COLLECT && flow.outcome() == Outcome.PERMITTED)
                .extracting(Flow::purposes, Flow::recipients, Flow::count)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder(
                        "([\"essential.service\"], [], 1L)", "([\"essential.service\"], [\"processor.mail\"], 1L)");
    }

    @Test
    void isAlwaysACollectionWhateverTheScopePerforms() {
        PurposeScope.run(
                Fixture.SERVICE,
                () -> Fixture.in(Fixture.performs(Operation.LOG), () -> GuardedMail.received(EMAIL, CANARY)));
        assertThat(enforcer.observe().flows()).extracting(Flow::operation).containsExactly(Operation.COLLECT);
    }

    @Test
    void isDeniedIfAProhibitionNamesItPurposeOrNot() {
        assertThatThrownBy(() -> GuardedMail.received(CARD, "4111"))
                .isInstanceOfSatisfying(ProcessingDeniedException.class, denied -> assertThat(denied.reason())
                        .isEqualTo(Reason.PROHIBITED))
                .hasMessageContaining("GuardedMail.received(GuardedMail.java:28)")
                .hasMessageNotContaining("4111");
        assertThat(EnforcerTests.reason(
                        () -> PurposeScope.run(Fixture.SERVICE, () -> GuardedMail.received(CARD, "4111"))))
                .isEqualTo(Reason.PROHIBITED);
        assertThat(enforcer.observe().flows()).allMatch(flow -> flow.outcome() == Outcome.DENIED);
    }

    @Test
    void isDeniedForAPurposeThatMayNotCollectIt() {
        assertThat(EnforcerTests.reason(
                        () -> PurposeScope.run(Fixture.MARKETING, () -> GuardedMail.received(EMAIL, CANARY))))
                .isEqualTo(Reason.PURPOSE_NOT_ALLOWED);
    }

    @Test
    void leavesTheContainerEmptyInWithholdMode() {
        reinstall(Mode.WITHHOLD);
        Guarded<String> card = GuardedMail.received(CARD, "4111");
        Set<Object> ran = new HashSet<>();
        PurposeScope.run(Fixture.SERVICE, () -> {
            assertThat(card.<String>use(text -> text)).isNull();
            assertThat(card.<String>map(text -> text)).isNull();
            card.run(ran::add);
        });
        assertThat(ran).isEmpty();
        assertThat(card).hasToString("[user.financial.credit_card]").isEqualTo(GuardedMail.received(CARD, "5500"));
        assertThat(enforcer.observe().flows())
                .filteredOn(flow -> flow.operation() == Operation.COLLECT)
                .singleElement()
                .satisfies(
                        flow -> assertThat(flow.outcome() + " " + flow.count()).isEqualTo("WITHHELD 2"));
    }

    @Test
    void passesAndCountsInLogMode() {
        reinstall(Mode.LOG);
        Guarded<String> card = GuardedMail.received(CARD, "4111");
        assertThat(card.<String>use(text -> text)).isEqualTo("4111");
        assertThat(enforcer.observe().flows())
                .filteredOn(flow -> flow.operation() == Operation.COLLECT)
                .singleElement()
                .satisfies(flow -> assertThat(flow.outcome()).isEqualTo(Outcome.WOULD_DENY));
    }

    @Test
    void asksWhatThePersonItNamesHasSaid() {
        enforcer.close();
        InMemoryConsent said = new InMemoryConsent();
        said.give("ada", "customer", Fixture.MARKETING);
        enforcer = Enforcer.install(
                consentPolicy(),
                Mode.BLOCK,
                Clock.systemUTC(),
                new Coverage(List.of(), List.of()),
                Consents.given(said, ConsentOptions.USUAL));
        PurposeScope.run(Fixture.MARKETING, () -> {
            assertThat(GuardedMail.received(EMAIL, CANARY, "ada")).hasToString("[user.contact.email]");
            assertThat(EnforcerTests.reason(() -> GuardedMail.received(EMAIL, CANARY, "bob")))
                    .isEqualTo(Reason.CONSENT_MISSING);
        });
    }

    @Test
    void needsAnEngineAsEveryGuardedAccessDoes() {
        enforcer.close();
        assertThatThrownBy(() -> GuardedMail.received(EMAIL, CANARY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ENF-002")
                .hasMessageNotContaining(CANARY);
    }

    @Test
    void anotherValueMadeOfItIsUsedNotCollected() {
        Guarded<String> email = GuardedMail.received(EMAIL, CANARY);
        PurposeScope.run(Fixture.SERVICE, () -> assertThat(email.<Integer>map(String::length))
                .isNotNull());
        assertThat(enforcer.observe().flows())
                .filteredOn(flow -> flow.operation() == Operation.COLLECT)
                .extracting(Flow::count)
                .containsExactly(1L);
    }

    private void reinstall(Mode mode) {
        enforcer.close();
        enforcer = Fixture.install(Fixture.policy(""), mode);
    }

    private static Policy consentPolicy() {
        String json = """
                {"policy": {"id": "shop", "version": "1", "effectiveFrom": "2026-01-01"},
                 "dataSubjects": {"customer": {}},
                 "activities": [
                   {"id": "mail", "purpose": "marketing.communications.email", "categories": ["user.contact"],
                    "legalBases": ["consent"], "clauses": ["2"]}]}
                """;
        return PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "shop.json");
    }
}
