package dev.privacyenforcer.examples.saas;

import static dev.privacyenforcer.decision.Reason.CATEGORY_UNDECLARED;
import static dev.privacyenforcer.decision.Reason.JUSTIFICATION_REQUIRED;
import static dev.privacyenforcer.decision.Reason.OPTED_OUT;
import static dev.privacyenforcer.decision.Reason.PROHIBITED;
import static dev.privacyenforcer.decision.Reason.PURPOSE_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.RECIPIENT_UNDECLARED;
import static dev.privacyenforcer.decision.Reason.RETENTION_EXPIRED;
import static dev.privacyenforcer.decision.Reason.ROLE_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.TRANSFER_NOT_COVERED;
import static dev.privacyenforcer.decision.Reason.TRANSFORM_REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.examples.saas.usage.Session;
import dev.privacyenforcer.policy.LegalBasis;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jector AI, under its published policy. */
class JectorAiTests extends PublishedPolicyTests {

    JectorAiTests() {
        super(Seed.JEC);
    }

    @BeforeEach
    void tellOfAnAmerican() {
        know("data_subject.country", "US");
    }

    @Test
    @Clause({"Info/1.1 contact", "Info/1.1 account", "Use/providing"})
    void opensAnAccount() {
        permits("accounts", this::register);
    }

    @Test
    @Clause("Sharing/service providers")
    void keepsNoEuropeanAccountInTheUnitedStatesWhereNoTransferIsDeclared() {
        know("data_subject.country", "IT");

        denies(TRANSFER_NOT_COVERED, "accounts", this::register);
    }

    @Test
    @Clause({
        "Info/1.1 payment directed to processor",
        "Info/1.1 no storage of financial account",
        "Info/1.1 payment contradiction"
    })
    void sendsACardToThePaymentProcessorAndKeepsNone() {
        permits("payments", () -> app().checkout().pay(cast().card()));
        denies(PROHIBITED, "no-financial-accounts", () -> app().checkout().remember(cast().card()));

        assertThat(outbox().sent()).extracting(Outbox.Message::to).containsExactly("api.payments.example");
        assertThat(app().checkout().remembered()).isZero();
    }

    @Test
    @Clause("Info/ways: process transactions")
    void renewsASubscriptionAndTellsNoSalesSystem() {
        permits("payments", () -> app().billing().renew(cast().billing()));
        denies(RECIPIENT_UNDECLARED, null, () -> app().crm().paid(cast().billing()));
    }

    @Test
    @Clause({"Use/marketing opt-out", "Rights/opt-out marketing"})
    void sendsANewsletterUntilSomebodyUnsubscribes() {
        permits("newsletters", () -> app().newsletter().send(cast().customer()));
        said().optOut(Cast.CUSTOMER, "customer", "marketing");
        enforcer().consentChanged(Cast.CUSTOMER);
        denies(OPTED_OUT, "newsletters", () -> app().newsletter().send(cast().customer()));
        permits("updates", () -> app().notices().maintenance(cast().customer()));

        assertThat(flows())
                .filteredOn(flow -> flow.outcome() == Flow.Outcome.DENIED)
                .extracting(Flow::reason, Flow::count)
                .containsExactly(tuple("OPTED_OUT", 1L));
    }

    @Test
    @Clause({"Use/communications", "Security"})
    void opensTicketsToCustomerServiceAlone() {
        denies(ROLE_NOT_ALLOWED, "authorised-support", () -> app().support().read(cast().ticket()));
        know("requester.role", "support");
        permits("support", () -> app().support().read(cast().ticket()));
    }

    @Test
    @Clause({"Info/ways: understand, analyze", "Info/1.2 usage purposes"})
    void countsFeaturesItself() {
        permits("analysis", () -> app().usage().count(cast().session()));
        denies(PURPOSE_NOT_ALLOWED, null, () -> app().usage().report(cast().session()));
    }

    @Test
    @Clause({"Info/ways: fraud", "Use/security"})
    void looksForFraud() {
        permits("fraud", () -> app().abuse().isSuspicious(cast().session()));
    }

    @Test
    @Clause("Info/ways: develop new products")
    void neitherAnswersPromptsNorLearnsFromThem() {
        denies(CATEGORY_UNDECLARED, null, () -> app().assistant().ask(cast().prompt()));
        denies(CATEGORY_UNDECLARED, null, () -> app().training().learn(cast().prompt()));

        assertThat(outbox().sent()).isEmpty();
        assertThat(app().training().size()).isZero();
    }

    @Test
    @Clause("Sharing/legal")
    void answersAuthoritiesThatShowADocument() {
        denies(JUSTIFICATION_REQUIRED, "required-disclosure", () -> app().disclosures()
                .answer(cast().customer()));
        know("request.justification", "warrant 11/26");
        permits("disclosures", () -> app().disclosures().answer(cast().customer()));

        assertThat(flows())
                .filteredOn(flow -> flow.outcome() == Flow.Outcome.PERMITTED)
                .extracting(Flow::recipients)
                .allSatisfy(recipients -> assertThat(recipients).containsExactly("authority.law_enforcement"));
        recordsTheDisclosure("disclosures", "warrant 11/26");
    }

    @Test
    @Clause("Info/1.2 aggregate analysis")
    void runsTheBusinessByCountsOverTenPeopleAndNoFewer() {
        List<Session> sessions = cast().sessions();

        permits("business-intelligence", () -> assertThat(app().metrics().intelligence(sessions))
                .isEqualTo(Map.of(Cast.FEATURE, 10L)));
        denies(TRANSFORM_REQUIRED, "business-intelligence", () -> app().metrics()
                .intelligence(sessions.subList(0, 9)));
    }

    @Test
    @Clause("Sharing: no sell or rent")
    void sellsNobody() {
        denies(PROHIBITED, "no-sale", () -> app().sale().sell(cast().customer()));
    }

    @Test
    @Clause({"Rights/delete", "Rights/access and update"})
    void copiesWhatThereIs() {
        permits("requests", () -> app().export().copy(cast().customer()));
    }

    @Test
    @Clause({"version line", "Contact"})
    void recordNamesVersionAndContact() {
        assertThat(policy.controller().dpo()).isNull();
        assertThat(enforcer().inventory()).contains("1.1", "2024-05-20", "hello@jector.ai");
    }

    @Test
    @Clause("Use (no legal basis section)")
    void namesNoLegalBasisButWhereThePersonIsAsked() {
        assertThat(policy.activities())
                .filteredOn(activity ->
                        activity.legalBases().stream().noneMatch(basis -> basis.basis() == LegalBasis.Basis.UNDECLARED))
                .extracting(activity -> activity.id())
                .containsExactly("directed-sharing");
    }

    @Test
    @Clause("Changes")
    void takesOverANewVersion() {
        enforcer().reload(variant(text -> text.replace("\"1.1\"", "\"1.2\"").replace("2024-05-20", "2026-01-01")));

        permits("updates", () -> app().notices().maintenance(cast().customer()));
        assertThat(enforcer().inventory()).contains("2026-01-01").doesNotContain("2024-05-20");
    }

    @Test
    @Clause("Retention")
    void wouldEndWithTheAccountIfThePolicyNamedAPeriod() {
        var dated = variant(
                "\"criterion\": \"as long as necessary to fulfil the purposes, unless the law requires or permits longer\"",
                "\"from\": \"account.closed\", \"period\": \"P0D\"");
        String closed = "\"dataSubject\": \"customer\", \"operation\": \"use\", \"category\": \"user.account\", "
                + "\"events\": {\"account.closed\": \"2026-05-01\"}, \"at\": \"2026-05-02\", ";

        assertThat(answer(dated, closed + "\"purpose\": \"essential.service\"").reason())
                .isEqualTo(RETENTION_EXPIRED.name());
        assertThat(answer(dated, closed + "\"purpose\": \"essential.legal_claims\"")
                        .decision()
                        .rule())
                .isEqualTo("terms");
    }

    @Test
    @Clause({"Info/1.1 no storage of financial account", "Sharing: no sell or rent"})
    void stopsTheBuildOfCodeThatStoresCardsOrSells() {
        assertThat(findingsOfTheBuild())
                .anyMatch(finding -> finding.contains("'no-financial-accounts'") && finding.contains("CardVault.save"))
                .anyMatch(finding -> finding.contains("'no-sale'") && finding.contains("DataBroker.offer"))
                .noneMatch(finding -> finding.contains("Newsletter.send"));
    }

    private void register() {
        app().signUp().register(Cast.NAME, Cast.EMAIL, Cast.PASSWORD);
    }
}
