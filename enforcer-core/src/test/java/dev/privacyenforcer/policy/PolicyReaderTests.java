package dev.privacyenforcer.policy;

import static dev.privacyenforcer.annotations.Operation.COLLECT;
import static dev.privacyenforcer.annotations.Operation.DERIVE;
import static dev.privacyenforcer.annotations.Operation.ERASE;
import static dev.privacyenforcer.annotations.Operation.SHARE;
import static dev.privacyenforcer.annotations.Operation.STORE;
import static dev.privacyenforcer.annotations.Operation.USE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.LegalBasis.Bond;
import dev.privacyenforcer.policy.LegalBasis.Model;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyReaderTests {

    private final Policy everything = PolicyReader.read(BadPolicy.resource("good/everything.json"), "everything");

    @Test
    void readsTheSmallestPolicy() {
        Policy policy = PolicyReader.read(BadPolicy.resource("good/smallest.json"), "smallest");

        assertThat(policy)
                .isEqualTo(new Policy(
                        new Header("a", null, null, null, null, null, true),
                        Mode.BLOCK,
                        Controller.UNDECLARED,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "5236098be7b2d4a0f24ad198bd8f7770912142fe048c590b138c9867fde1477a"));
    }

    @Test
    void readsTheHeader() {
        assertThat(everything.header())
                .isEqualTo(new Header(
                        "everything-0.9_x",
                        "Everyth\u0131ng \uD83D\uDE00",
                        "2026-02",
                        LocalDate.of(2026, 2, 1),
                        LocalDate.of(2028, 2, 29),
                        "https://acme.example/privacy",
                        false,
                        List.of("0")));
        assertThat(everything.mode()).isEqualTo(Mode.WITHHOLD);
    }

    @Test
    void readsTheController() {
        assertThat(everything.controller())
                .isEqualTo(new Controller(
                        "Acme",
                        "privacy@acme.example",
                        "dpo@acme.example",
                        "Acme Europe",
                        List.of("Beta"),
                        List.of("12")));
    }

    @Test
    void readsDataSubjectsInTheOrderOfTheFile() {
        assertThat(everything.dataSubjects().values())
                .containsExactly(
                        new DataSubjectCategory("customer", null, DataSubjectCategory.Role.CONTROLLER, null, List.of()),
                        new DataSubjectCategory(
                                "website_visitor",
                                "Visitor",
                                DataSubjectCategory.Role.PROCESSOR,
                                "customers",
                                List.of("1.2")));
    }

    @Test
    void readsExtensionsAndPurposes() {
        assertThat(everything.categories().values())
                .containsExactly(
                        new CategoryExtension(
                                "user.loyalty", "Loyalty", "https://w3id.org/dpv/pd#Transactional", List.of("1")),
                        new CategoryExtension("user.loyalty.points", null, null, List.of()));
        assertThat(everything.purposes().values())
                .containsExactly(
                        new PurposeDetails(
                                "loyalty", "Loyalty programme", List.of("com.acme.loyalty.**"), Mode.LOG, List.of("2")),
                        new PurposeDetails("analytics", "Figures", List.of(), null, List.of()));
    }

    @Test
    void readsRecipients() {
        assertThat(everything.recipients().get("processor"))
                .isEqualTo(new RecipientDetails(
                        "processor",
                        "Processors",
                        RecipientDetails.Role.PROCESSOR,
                        List.of("US", "DE"),
                        Safeguard.SCC,
                        "SCC 2021/914",
                        "DPA 7",
                        List.of("3")));
        assertThat(everything.recipients().values())
                .extracting(RecipientDetails::role)
                .containsExactly(
                        RecipientDetails.Role.PROCESSOR,
                        RecipientDetails.Role.AUTHORITY,
                        RecipientDetails.Role.THIRD_PARTY,
                        RecipientDetails.Role.INTERNAL,
                        RecipientDetails.Role.CONTROLLER);
    }

    @Test
    void readsActivities() {
        assertThat(everything.activities().get(0))
                .isEqualTo(new Activity(
                        "loyalty",
                        "Loyalty",
                        "loyalty",
                        List.of("customer"),
                        List.of("user.loyalty", "user.contact"),
                        List.of("user.contact.phone_number"),
                        EnumSet.complementOf(EnumSet.of(SHARE)),
                        List.of(
                                new LegalBasis(Basis.CONTRACT, Model.NONE, null, null),
                                new LegalBasis(Basis.CONSENT, Model.OPT_IN, null, null),
                                new LegalBasis(
                                        Basis.LEGITIMATE_INTERESTS, Model.NONE, "LIA 4", LocalDate.of(2027, 1, 1)),
                                new LegalBasis(
                                        Basis.CONSENT,
                                        Model.OPT_IN,
                                        true,
                                        Set.of(Bond.RECIPIENT, Bond.CHANNEL),
                                        new Condition(
                                                Map.of("data_subject.country", new Condition.In(List.of("EEA", "GB")))),
                                        new Condition(Map.of("data_subject.age", new Condition.Between(90L, null))),
                                        null,
                                        null,
                                        null,
                                        null),
                                new LegalBasis(
                                        Basis.LEGITIMATE_INTERESTS,
                                        Model.OPT_OUT,
                                        false,
                                        Set.of(),
                                        Condition.ALWAYS,
                                        null,
                                        null,
                                        null,
                                        "Acme",
                                        "safety of the network")),
                        List.of("processor.hosting.eu", "bank"),
                        List.of("the customer"),
                        List.of("2", "2.1")));
    }

    @Test
    void readsProhibitions() {
        assertThat(everything.prohibitions().get(0))
                .isEqualTo(new Prohibition(
                        "nothing-to-partners",
                        "Never",
                        new Selector(
                                List.of("website_visitor"),
                                List.of("user"),
                                List.of("user.telemetry"),
                                List.of("loyalty", "marketing.advertising"),
                                EnumSet.of(SHARE, ERASE),
                                List.of("partner")),
                        false,
                        Mode.BLOCK,
                        List.of("3")));
    }

    @Test
    void readsProhibitionsThatConsentLifts() {
        assertThat(everything.prohibitions())
                .extracting(Prohibition::id, Prohibition::unlessConsent)
                .containsExactly(
                        tuple("nothing-to-partners", false),
                        tuple("no-sale", false),
                        tuple("training", true),
                        tuple("residency", false),
                        tuple("minors", true));
    }

    @Test
    void givesEachLegalBasisTheModelItUsuallyHas() {
        assertThat(Basis.values())
                .extracting(basis -> basis, basis -> LegalBasis.of(basis).model())
                .containsExactly(
                        tuple(Basis.CONSENT, Model.OPT_IN),
                        tuple(Basis.CONTRACT, Model.NONE),
                        tuple(Basis.LEGAL_OBLIGATION, Model.NONE),
                        tuple(Basis.VITAL_INTERESTS, Model.NONE),
                        tuple(Basis.PUBLIC_TASK, Model.OPT_OUT),
                        tuple(Basis.LEGITIMATE_INTERESTS, Model.OPT_OUT),
                        tuple(Basis.UNDECLARED, Model.NONE));
    }

    @Test
    void readsTransitions() {
        assertThat(everything.transitions())
                .containsExactly(new Transition("loyalty", "marketing.advertising", List.of("4")));
    }

    @Test
    void readsRemarks() {
        assertThat(everything.remarks()).containsExactly(new Remark("9", "NOT_ENFORCEABLE", "disclaimer"));
    }

    @Test
    void permitsTheUsualOperationsWhereAnActivityNamesNone() {
        assertThat(everything.activities().get(1).operations())
                .containsExactlyInAnyOrder(COLLECT, USE, DERIVE, STORE, ERASE);
    }

    @Test
    void prohibitsAllButErasureWhereAProhibitionNamesNoOperation() {
        assertThat(everything.prohibitions().get(1).selector().operations())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Operation.ERASE)));
    }

    @Test
    void givesNothingAwayThatCouldBeChanged() {
        assertThatThrownBy(() -> everything.activities().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> everything.recipients().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> everything.activities().get(1).operations().add(SHARE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> everything.activities().get(0).clauses().add("7"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void readsTheSameUnderTheTurkishLocale() {
        Locale usual = Locale.getDefault();
        Locale.setDefault(new Locale.Builder().setLanguage("tr").setRegion("TR").build());
        try {
            assertThat(PolicyReader.read(BadPolicy.resource("good/everything.json"), "everything"))
                    .isEqualTo(everything);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void hashesTheBytesOfTheFile() {
        byte[] spaced = "{\"policy\":{\"id\":\"a\"}} ".getBytes(StandardCharsets.UTF_8);
        Policy smallest = PolicyReader.read(BadPolicy.resource("good/smallest.json"), "smallest");
        assertThat(PolicyReader.read(spaced, "spaced").sha256())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(smallest.sha256());
    }
}
