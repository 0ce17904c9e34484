package dev.privacyenforcer.examples.saas;

import static dev.privacyenforcer.decision.Reason.CATEGORY_UNDECLARED;
import static dev.privacyenforcer.decision.Reason.CONSENT_MISSING;
import static dev.privacyenforcer.decision.Reason.LEGAL_BASIS_MISSING;
import static dev.privacyenforcer.decision.Reason.PROHIBITED;
import static dev.privacyenforcer.decision.Reason.PURPOSE_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.PURPOSE_SWITCH_NOT_ALLOWED;
import static dev.privacyenforcer.decision.Reason.RECIPIENT_UNDECLARED;
import static dev.privacyenforcer.decision.Reason.RESIDENCY_VIOLATION;
import static dev.privacyenforcer.decision.Reason.SYSTEM_UNDECLARED;
import static dev.privacyenforcer.decision.Reason.TRANSFER_NOT_COVERED;
import static dev.privacyenforcer.decision.Reason.TRANSFORM_REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.PurposeScope;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Policy;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The unnamed Company, under its published policy. */
class CompanyTests extends PublishedPolicyTests {

    CompanyTests() {
        super(Seed.CO);
    }

    @BeforeEach
    void tellOfARussianOnTheWebsite() {
        know("data_subject.country", "RU");
        know("data_subject.contract", "active");
        know("request.channel", "website");
    }

    @Test
    @Clause("2.1.1 Russian residency")
    void keepsARussianAccountInMoscowAndNotInFrankfurt() {
        denies(RESIDENCY_VIOLATION, "russian-residency", () -> app().relocation()
                .toFrankfurt(cast().customer()));
        assertThat(app().relocation().size()).isZero();

        permits("registration", () -> app().relocation().toMoscow(cast().customer()));
        assertThat(app().relocation().size()).isEqualTo(1);
    }

    @Test
    @Clause("2.1.1 Russian residency")
    void keepsAGermanAccountInFrankfurtAndNotInMoscow() {
        know("data_subject.country", "DE");

        permits("registration", () -> app().relocation().toFrankfurt(cast().customer()));
        denies(TRANSFER_NOT_COVERED, "registration", () -> app().relocation().toMoscow(cast().customer()));
    }

    @Test
    @Clause("2.1.1 Russian residency")
    void opensNoRussianAccountInTheUnitedStates() {
        denies(RESIDENCY_VIOLATION, "russian-residency", this::register);
    }

    @Test
    @Clause({"2.1.2 security data", "3.1.1", "4.1.2"})
    void opensAnAmericanAccountWithTheHashOfThePassword() {
        know("data_subject.country", "US");
        know("data_subject.contract", "requested");

        denies(TRANSFORM_REQUIRED, "passwords-hashed", this::register);
        know("request.transform", "hash");
        permits("registration", this::register);
    }

    @Test
    @Clause("4.1.2")
    void opensNoAccountAfterTheAgreementHasEnded() {
        know("data_subject.contract", "ended");

        denies(LEGAL_BASIS_MISSING, "registration", this::register);
    }

    @Test
    @Clause({"1.1", "2.1.1 account data"})
    void takesNoAccountOverThePhone() {
        know("request.channel", "phone_call");

        denies(SYSTEM_UNDECLARED, "channels", this::register);
    }

    @Test
    @Clause("2.1.3 no full card")
    void neverSeesACard() {
        denies(
                CATEGORY_UNDECLARED,
                null,
                () -> PurposeScope.run("essential.service.payment_processing", () -> cast().card()
                        .getNumber()));
        denies(PROHIBITED, "no-card-storage", () -> app().checkout().remember(cast().card()));

        assertThat(app().checkout().remembered()).isZero();
    }

    @Test
    @Clause({"2.1.4 selected providers", "3.1.3"})
    void asksTheSelectedProviderOnceItIsDeclared() {
        denies(RECIPIENT_UNDECLARED, null, () -> app().assistant().ask(cast().prompt()));
        enforcer().reload(selected());
        permits("ai-functions", () -> app().assistant().ask(cast().prompt()));

        assertThat(outbox().sent()).extracting(Outbox.Message::body).containsExactly(Cast.PROMPT);
    }

    @Test
    @Clause("3.1 (closed list)")
    void learnsNothingFromPrompts() {
        said().give(Cast.CUSTOMER, "customer", "train_ai_system");

        denies(PURPOSE_NOT_ALLOWED, null, () -> app().training().learn(cast().prompt()));
        assertThat(app().training().size()).isZero();
    }

    @Test
    @Clause("3.1 (closed list)")
    void sellsNobody() {
        denies(RECIPIENT_UNDECLARED, null, () -> app().sale().sell(cast().customer()));
    }

    @Test
    @Clause({"3.1.5", "2.1.5 technical"})
    void readsTheAddressOfAnAttackerAndNotWhichFeaturesTheyUse() {
        denies(
                CATEGORY_UNDECLARED,
                null,
                () -> PurposeScope.run(
                        "essential.fraud_detection", () -> cast().session().getFeature()));
        permits(
                "fraud",
                () -> PurposeScope.run(
                        "essential.fraud_detection", () -> cast().session().getIp()));
    }

    @Test
    @Clause({"3.1.7", "1.3 proportionality", "2.1.6 communication"})
    void readsTicketsAndNoPasswords() {
        permits("support", () -> app().support().read(cast().ticket()));
        denies(PURPOSE_NOT_ALLOWED, null, () -> app().support().knows(cast().customer(), Cast.PASSWORD));
    }

    @Test
    @Clause({"3.1.8", "4.1.1"})
    void asksRussiansBeforeItAdvertises() {
        denies(CONSENT_MISSING, "marketing", () -> app().newsletter().send(cast().customer()));
        said().give(Cast.CUSTOMER, "customer", "marketing.communications.email");
        enforcer().consentChanged(Cast.CUSTOMER);
        permits("marketing", () -> app().newsletter().send(cast().customer()));
    }

    @Test
    @Clause("3.1.8")
    void informsWithoutAsking() {
        permits("information", () -> app().notices().maintenance(cast().customer()));
    }

    @Test
    @Clause("1.3 purpose limitation")
    void turnsToNoOtherPurposeOnTheWay() {
        denies(
                PURPOSE_SWITCH_NOT_ALLOWED,
                null,
                () -> PurposeScope.run(
                        "essential.service", () -> app().newsletter().send(cast().customer())));
    }

    @Test
    @Clause("1.3 minimisation")
    void usesWhatItCollects() {
        Set<String> used = policy.activities().stream()
                .filter(activity -> activity.operations().contains(Operation.USE))
                .flatMap(activity -> activity.categories().stream())
                .collect(Collectors.toSet());

        assertThat(policy.activities())
                .filteredOn(activity -> activity.operations().contains(Operation.COLLECT))
                .flatExtracting(Activity::categories)
                .isNotEmpty()
                .allMatch(used::contains);
    }

    @Test
    @Clause("preamble")
    void recordSaysThatNobodyIsNamed() {
        assertThat(policy.controller().name()).isNull();
        assertThat(policy.header().version()).isNull();
        assertThat(enforcer().inventory()).contains("Privacy Policy of the Company", policy.sha256());
    }

    @Test
    @Clause("1.4")
    void recordListsTheMeasures() {
        assertThat(policy.measures()).singleElement().satisfies(measure -> assertThat(measure.detail())
                .contains("blocking, copying and distribution"));
    }

    @Test
    @Clause({"2.1.3 no full card", "3.1 (closed list)"})
    void stopsTheBuildOfCodeThatStoresCardsOrTrainsModels() {
        assertThat(findingsOfTheBuild())
                .anyMatch(finding -> finding.contains("'no-card-storage'") && finding.contains("CardVault.save"))
                .anyMatch(finding -> finding.contains("'train_ai_system'") && finding.contains("Training.learn"))
                .noneMatch(finding -> finding.contains("Newsletter.send"));
    }

    private void register() {
        app().signUp().register(Cast.NAME, Cast.EMAIL, Cast.PASSWORD);
    }

    private Policy selected() {
        String shared = "\"id\": \"ai-functions\",";
        String declared = "\"recipients\": {\"processor.ai\": {\"role\": \"processor\", \"countries\": [\"DE\"]}},";
        return variant(text -> text.replace(shared, shared + " \"recipients\": [\"processor.ai\"],")
                .replace("\"mode\": \"block\",", "\"mode\": \"block\", " + declared));
    }
}
