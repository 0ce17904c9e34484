package dev.privacyenforcer.examples.saas;

import static dev.privacyenforcer.decision.Reason.POLICY_NOT_EFFECTIVE;
import static dev.privacyenforcer.decision.Reason.PURPOSE_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.RETENTION_EXCEEDED;
import static dev.privacyenforcer.decision.Reason.RETENTION_EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.Policy;
import org.junit.jupiter.api.Test;

/** Jet Prompt Optimizer, under its published policy: what the record shows, and what other words would change. */
class JetPromptOptimizerTests extends JetPromptOptimizerApplicationTests {

    @Test
    @Clause({"10.1 logging and monitoring", "1.1"})
    void countsEveryDecisionAndShowsNoValue() {
        app().notices().maintenance(cast().customer());
        app().notices().maintenance(cast().customer());
        denies(PURPOSE_NOT_ALLOWED, null, () -> app().newsletter().send(cast().customer()));

        assertThat(flows())
                .filteredOn(flow -> flow.category().equals("user.contact.email"))
                .extracting(Flow::outcome, Flow::count)
                .contains(tuple(Flow.Outcome.PERMITTED, 2L), tuple(Flow.Outcome.DENIED, 1L));
        assertThat(enforcer().inventory()).doesNotContain(Cast.VALUES);
    }

    @Test
    @Clause({"preamble", "15.1"})
    void recordNamesTheServiceAndSaysThatNoContactIsDeclared() {
        assertThat(policy.controller().contact()).isNull();
        assertThat(enforcer().inventory()).contains("Jet Prompt Optimizer", policy.sha256());
    }

    @Test
    @Clause("14.1")
    void takesOverAChangedPolicyAtOnce() {
        denies(PURPOSE_NOT_ALLOWED, null, () -> app().newsletter().send(cast().customer()));
        enforcer()
                .reload(variant(
                        "\"purpose\": \"essential.service.notifications.email\"",
                        "\"purpose\": \"marketing.communications.email\""));

        permits("notices", () -> app().newsletter().send(cast().customer()));
        denies(PURPOSE_NOT_ALLOWED, null, () -> app().notices().maintenance(cast().customer()));
    }

    @Test
    @Clause("14.2")
    void followsNoVersionBeforeItsDate() {
        Policy later =
                variant("\"title\": \"Jet Prompt Optimizer Privacy Policy\",", "$0 \"effectiveFrom\": \"2999-01-01\",");
        enforcer().reload(later);
        permits("notices", () -> app().notices().maintenance(cast().customer()));

        startUnder(later);
        denies(POLICY_NOT_EFFECTIVE, null, () -> app().notices().maintenance(cast().customer()));
    }

    @Test
    @Clause("9.1")
    void wouldEndWithTheAccountIfThePolicyNamedAPeriod() {
        Policy dated = dated("as long as necessary to provide the Service, comply with the law, resolve disputes and "
                + "enforce agreements");
        String closed = "\"dataSubject\": \"customer\", \"operation\": \"use\", \"category\": \"user.account\", "
                + "\"attributes\": {\"data_subject.contract\": \"active\"}, "
                + "\"events\": {\"account.closed\": \"2026-05-01\"}, \"at\": \"2026-08-01\", ";

        assertThat(answer(policy, closed + "\"purpose\": \"essential.service\"")
                        .decision()
                        .rule())
                .isEqualTo("service");
        assertThat(answer(dated, closed + "\"purpose\": \"essential.service\"").reason())
                .isEqualTo(RETENTION_EXPIRED.name());
        assertThat(answer(dated, closed + "\"purpose\": \"essential.legal_claims\"")
                        .decision()
                        .rule())
                .isEqualTo("claims");
    }

    @Test
    @Clause({"9.2", "9.3"})
    void wouldEndEachKindOfDataAtItsOwnTime() {
        Policy dated = dated("varies with the type of data and the account status; then de-identified");
        String closed = "\"dataSubject\": \"customer\", \"attributes\": {\"requester.role\": \"billing\"}, "
                + "\"events\": {\"account.closed\": \"2026-05-01\"}, \"at\": \"2026-08-01\", ";
        String usage = closed + "\"purpose\": \"analytics\", \"category\": \"user.behavior\", \"operation\": ";

        assertThat(answer(dated, usage + "\"use\"").reason()).isEqualTo(RETENTION_EXPIRED.name());
        assertThat(answer(dated, usage + "\"store\"").reason()).isEqualTo(RETENTION_EXCEEDED.name());
        assertThat(answer(dated, usage + "\"erase\"").decision().rule()).isEqualTo("analytics");
        assertThat(answer(
                                dated,
                                closed + "\"purpose\": \"finance\", \"category\": \"user.payment\", "
                                        + "\"operation\": \"use\"")
                        .decision()
                        .rule())
                .isEqualTo("invoices");
    }

    /** {@return the policy with a period of sixty days, and thirty more to erase, in place of a criterion} */
    private Policy dated(String criterion) {
        return variant(
                "\"criterion\": \"" + criterion + "\"",
                "\"from\": \"account.closed\", \"period\": \"P60D\", \"within\": \"P30D\"");
    }

    @Test
    @Clause({"2.2 no full card storage", "7.2 no sale"})
    void stopsTheBuildOfCodeThatStoresCardsOrSells() {
        assertThat(findingsOfTheBuild())
                .anyMatch(finding -> finding.contains("store 'user.financial.credit_card'")
                        && finding.contains("'no-card-storage'")
                        && finding.contains("CardVault.save"))
                .anyMatch(finding -> finding.contains("'no-sale'") && finding.contains("DataBroker.offer"))
                .noneMatch(finding -> finding.contains("Checkout.pay"))
                .noneMatch(finding -> finding.contains("Training.learn")); // whoever opted in may be learnt from
    }

    @Test
    @Clause("3 (closed list)")
    void letsItPassInLogModeAndCountsIt() {
        rehearse();
        app().newsletter().send(cast().customer());
        cast().customer().getEmail();

        assertThat(outbox().sent()).extracting(Outbox.Message::to).containsExactly(Cast.EMAIL);
        assertThat(flows())
                .filteredOn(flow -> flow.outcome() == Flow.Outcome.WOULD_DENY)
                .extracting(Flow::reason, Flow::count)
                .containsExactlyInAnyOrder(tuple("PURPOSE_NOT_ALLOWED", 1L), tuple("PURPOSE_MISSING", 1L));
    }
}
