package dev.privacyenforcer.examples.saas;

import static dev.privacyenforcer.decision.Reason.CONSENT_MISSING;
import static dev.privacyenforcer.decision.Reason.CONSENT_WITHDRAWN;
import static dev.privacyenforcer.decision.Reason.ERASED;
import static dev.privacyenforcer.decision.Reason.JUSTIFICATION_REQUIRED;
import static dev.privacyenforcer.decision.Reason.LEGAL_BASIS_MISSING;
import static dev.privacyenforcer.decision.Reason.MINOR_BLOCKED;
import static dev.privacyenforcer.decision.Reason.PROHIBITED;
import static dev.privacyenforcer.decision.Reason.PURPOSE_MISSING;
import static dev.privacyenforcer.decision.Reason.PURPOSE_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.RECIPIENT_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.RECIPIENT_UNDECLARED;
import static dev.privacyenforcer.decision.Reason.TRANSFER_NOT_COVERED;
import static dev.privacyenforcer.decision.Reason.TRANSFORM_REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.examples.saas.usage.Session;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jet Prompt Optimizer, under its published policy: the woven application. */
abstract class JetPromptOptimizerApplicationTests extends PublishedPolicyTests {

    JetPromptOptimizerApplicationTests() {
        super(Seed.JPO);
    }

    @BeforeEach
    void tellOfAnAdultInGermany() {
        know("data_subject.country", "DE");
        know("data_subject.age", 41);
        know("data_subject.contract", "active");
    }

    @Test
    @Clause({"2.1 password hash", "8.2"})
    void keepsAnAccountOnlyWithTheHashOfThePassword() {
        know("data_subject.country", "US");

        denies(TRANSFORM_REQUIRED, "passwords-hashed", this::register);
        know("request.transform", "hash");
        permits("accounts", this::register);
    }

    @Test
    @Clause({"8.1", "8.2"})
    void keepsNoEuropeanAccountInTheUnitedStatesUntilThePolicySaysThatHostingIsThere() {
        know("request.transform", "hash");

        denies(TRANSFER_NOT_COVERED, "accounts", this::register);
        enforcer().reload(variant("\"title\": \"Hosting and storage\",", "$0 \"countries\": [\"US\"],"));
        permits("accounts", this::register);
    }

    @Test
    @Clause({"6.1(a)", "6.1 (one basis per purpose)"})
    void keepsNoAccountOfSomebodyWhoseContractHasEnded() {
        know("data_subject.contract", "ended");

        denies(LEGAL_BASIS_MISSING, "accounts", this::register);
    }

    @Test
    @Clause("12.1")
    void registersNoChild() {
        know("data_subject.age", 15);

        denies(MINOR_BLOCKED, "children-eea", this::register);
    }

    @Test
    @Clause("2.2 no full card storage")
    void handsACardToThePaymentProcessorAndKeepsNone() {
        permits("billing", () -> app().checkout().pay(cast().card()));
        denies(PROHIBITED, "no-card-storage", () -> app().checkout().remember(cast().card()));

        assertThat(outbox().sent()).singleElement().satisfies(message -> assertThat(message.body())
                .contains(Cast.CARD));
        assertThat(app().checkout().remembered()).isZero();
    }

    @Test
    @Clause({"3.1(c)", "7.1(a)"})
    void chargesThroughThePaymentProcessorAndTellsNoSalesSystem() {
        permits("billing", () -> app().billing().renew(cast().billing()));
        denies(RECIPIENT_UNDECLARED, null, () -> app().crm().paid(cast().billing()));
    }

    @Test
    @Clause({"4.1", "2.3 content"})
    void sendsAPromptToTheModel() {
        permits("ai-features", () -> app().assistant().ask(cast().prompt()));

        assertThat(outbox().sent()).extracting(Outbox.Message::body).containsExactly(Cast.PROMPT);
    }

    @Test
    @Clause("4.3 opt-in")
    void learnsFromThePromptsOfThoseWhoOptedIn() {
        denies(CONSENT_MISSING, "no-training", () -> app().training().learn(cast().prompt()));
        said().give(Cast.CUSTOMER, "customer", "train_ai_system");
        enforcer().consentChanged(Cast.CUSTOMER);
        permits("training", () -> app().training().learn(cast().prompt()));

        assertThat(app().training().size()).isEqualTo(1);
    }

    @Test
    @Clause("4.3 aggregated metrics")
    void improvesTheServiceByCountsOverTenPeopleAndNoFewer() {
        List<Session> sessions = cast().sessions();

        permits("metrics", () -> assertThat(app().metrics().improvement(sessions))
                .isEqualTo(Map.of(Cast.FEATURE, 10L)));
        denies(TRANSFORM_REQUIRED, "metrics", () -> app().metrics().improvement(sessions.subList(0, 9)));
        denies(TRANSFORM_REQUIRED, "metrics", () -> app().metrics()
                .improvement(Collections.nCopies(10, cast().session())));
        denies(TRANSFORM_REQUIRED, "metrics", () -> app().metrics().single(sessions));
    }

    @Test
    @Clause({"5.3 analytics provider", "5.3 data minimisation", "11.5"})
    void reportsFeaturesOfThoseWhoConsentAndNeverTheirAddress() {
        denies(CONSENT_MISSING, "analytics-provider", () -> app().usage().report(cast().session()));
        said().give(Cast.CUSTOMER, "customer", "analytics.reporting");
        enforcer().consentChanged(Cast.CUSTOMER);
        permits("analytics-provider", () -> app().usage().report(cast().session()));
        denies(RECIPIENT_NOT_ALLOWED, null, () -> app().usage().locate(cast().session()));
        said().withdraw(Cast.CUSTOMER, "customer", "analytics.reporting");
        enforcer().consentChanged(Cast.CUSTOMER);
        denies(CONSENT_WITHDRAWN, "analytics-provider", () -> app().usage().report(cast().session()));

        assertThat(outbox().sent()).singleElement().satisfies(message -> assertThat(message.body())
                .contains(Cast.FEATURE));
    }

    @Test
    @Clause("11.5")
    void keepsTheRecordOfWhatWasLawfulBeforeTheWithdrawal() {
        said().give(Cast.CUSTOMER, "customer", "analytics.reporting");
        permits("analytics-provider", () -> app().usage().report(cast().session()));
        said().withdraw(Cast.CUSTOMER, "customer", "analytics.reporting");
        enforcer().consentChanged(Cast.CUSTOMER);

        assertThat(flows())
                .filteredOn(flow -> flow.outcome() == Flow.Outcome.PERMITTED)
                .extracting(Flow::legalBasis)
                .containsExactly("consent");
    }

    @Test
    @Clause({"3.1(d)", "4.2"})
    void looksForAbuseInAddressesAndFeatures() {
        permits("abuse", () -> app().abuse().isSuspicious(cast().session()));
    }

    @Test
    @Clause("3.1(e)")
    void countsFeatures() {
        permits("analytics", () -> app().usage().count(cast().session()));
    }

    @Test
    @Clause("3.1(f)")
    void announcesMaintenance() {
        permits("notices", () -> app().notices().maintenance(cast().customer()));

        assertThat(outbox().sent()).extracting(Outbox.Message::to).containsExactly(Cast.EMAIL);
    }

    @Test
    @Clause({"6.1(c) vs 3.1", "2.1 name/email/username"})
    void sendsNoNewsletter() {
        said().give(Cast.CUSTOMER, "customer", "marketing.communications.email");

        denies(PURPOSE_NOT_ALLOWED, null, () -> app().newsletter().send(cast().customer()));
        assertThat(outbox().sent()).isEmpty();
    }

    @Test
    @Clause("7.1(c)")
    void tellsThePoliceNothingWithoutAReference() {
        denies(JUSTIFICATION_REQUIRED, "disclosure-with-grounds", () -> app().disclosures()
                .answer(cast().customer()));
        know("request.justification", " ");
        denies(JUSTIFICATION_REQUIRED, "disclosure-with-grounds", () -> app().disclosures()
                .answer(cast().customer()));
        know("request.justification", "LE-2026-17");
        permits("disclosures", () -> app().disclosures().answer(cast().customer()));

        assertThat(outbox().sent()).extracting(Outbox.Message::to).containsExactly("portal.police.example");
        recordsTheDisclosure("disclosures", "LE-2026-17");
    }

    @Test
    @Clause("7.2 no sale")
    void sellsNobody() {
        said().give(Cast.CUSTOMER, "customer", "third_party_sharing.sale");

        denies(PROHIBITED, "no-sale", () -> app().sale().sell(cast().customer()));
        assertThat(outbox().sent()).isEmpty();
    }

    @Test
    @Clause({"10.1 access controls", "10.1 least privilege", "3.1(b)"})
    void opensTicketsToSupportAndPasswordsToNobody() {
        know("requester.role", "support");

        permits("support", () -> app().support().read(cast().ticket()));
        denies(PURPOSE_NOT_ALLOWED, null, () -> app().support().knows(cast().customer(), Cast.PASSWORD));
    }

    @Test
    @Clause("3 (closed list)")
    void readsNothingWithoutAPurpose() {
        denies(PURPOSE_MISSING, null, () -> cast().customer().getEmail());
    }

    @Test
    @Clause({"11.2 access", "11.4", "11.6 know/delete/correct"})
    void givesPeopleACopy() {
        permits("rights", () -> assertThat(app().export().copy(cast().customer()))
                .contains(Cast.EMAIL));
    }

    @Test
    @Clause("11.2 deletion")
    void usesNobodyWhoIsErased() {
        know("data_subject.erased", true);

        denies(ERASED, null, () -> app().notices().maintenance(cast().customer()));
    }

    private void register() {
        app().signUp().register(Cast.NAME, Cast.EMAIL, Cast.PASSWORD);
    }
}
