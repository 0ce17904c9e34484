package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.ErasurePlan.Because;
import dev.privacyenforcer.ErasurePlan.Step;
import dev.privacyenforcer.ErasurePlan.Verdict;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.rights.Claim;
import dev.privacyenforcer.rights.InMemoryRights;
import dev.privacyenforcer.rights.PersonalObjects;
import dev.privacyenforcer.rights.Rights;
import dev.privacyenforcer.rights.RightsEntry;
import dev.privacyenforcer.shop.Club;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may go of what a club keeps, and what stays. */
class ErasurePlanTests {

    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HALF_A_YEAR =
            "{\"id\": \"half\", \"categories\": [\"user.contact\"], \"period\": \"P6M\"}";
    private static final String TAX = """
            {"id": "books", "purpose": "essential.legal_obligation", "categories": ["user.payment"],
             "recipients": ["authority.tax"], "legalBases": ["legal_obligation"], "clauses": ["7"]}""";

    private static final String IDENTITY = """
            , {"id": "identity", "operations": ["erase"], "purposes": ["essential.legal_obligation.rights"],
               "unless": {"request.identity_verified": true}, "reason": "IDENTITY_NOT_VERIFIED"}""";

    private final MovableClock clock = new MovableClock("2026-03-01T00:00:00Z");
    private final InMemoryRights ledger = new InMemoryRights();
    private final Map<String, Object> facts = new HashMap<>(Map.of("account.deleted", false));
    private final Club.Member bob = DataSubjectExportTests.member("bob", null);
    private final Club.Member ada = DataSubjectExportTests.member("ada", bob);
    private @Nullable Enforcer enforcer;

    @AfterEach
    void close() {
        if (enforcer != null) {
            enforcer.close();
        }
    }

    @Test
    void keepsUntilThePeriodIsOverAndErasesThen() {
        assertThat(step(plan(HALF_A_YEAR, ""), "user.contact.email"))
                .hasToString("KEEP dev.privacyenforcer.shop.Club$Member.email (user.contact.email)"
                        + " until 2026-07-01T00:00:00Z because RETENTION 'half'");

        clock.set("2026-07-01T00:00:00Z");
        ErasurePlan later = plan(HALF_A_YEAR.replace("}", ", \"action\": \"anonymise\"}"), "");
        assertThat(step(later, "user.contact.email").verdict()).isEqualTo(Verdict.ANONYMISE);
        assertThat(step(plan(HALF_A_YEAR, ""), "user.contact.email").verdict()).isEqualTo(Verdict.ERASE);
    }

    @Test
    void doesNotKnowWhatNoRuleAndNobodySays() {
        ErasurePlan plan = plan(
                "{\"id\": \"law\", \"categories\": [\"user.payment\"], \"criterion\": \"as long as needed\"},"
                        + " {\"id\": \"quit\", \"categories\": [\"user.behavior\"], \"from\": \"account.left\", \"period\": \"P1D\"}",
                "");

        assertThat(step(plan, "user.name").verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(step(plan, "user.name").because()).isEqualTo(Because.NO_RULE);
        assertThat(step(plan, "user.payment").toString())
                .isEqualTo(
                        "INDETERMINATE dev.privacyenforcer.shop.Club$Member.iban (user.payment) because RETENTION 'law'");
        assertThat(step(plan, "user.behavior").verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void keepsWhatHasNotBegunToEnd() {
        String open =
                "{\"id\": \"account\", \"categories\": [\"user\"], \"from\": \"account.deleted\", \"period\": \"P30D\"}";
        Step kept = step(plan(open, ""), "user.name");
        assertThat(kept.verdict()).isEqualTo(Verdict.KEEP);
        assertThat(kept.until()).isNull();

        facts.put("account.deleted", Instant.parse("2026-02-20T00:00:00Z"));
        assertThat(step(plan(open, ""), "user.name").until()).isEqualTo("2026-03-22T00:00:00Z");
    }

    @Test
    void aClaimLeavesNothingButTheLawAndLegalClaims() {
        claimErasure();
        ErasurePlan plan = plan(HALF_A_YEAR + """
                , {"id": "tax", "categories": ["user.payment"], "purposes": ["essential.legal_obligation"], "period": "P10Y"}
                , {"id": "court", "categories": ["user.behavior"], "purposes": ["essential.legal_claims"], "period": "P3Y",
                   "clauses": ["8"]}""", TAX);

        assertThat(step(plan, "user.contact.email").because()).isEqualTo(Because.CLAIM);
        assertThat(step(plan, "user.contact.email").verdict()).isEqualTo(Verdict.ERASE);
        Step payment = step(plan, "user.payment");
        assertThat(payment.verdict()).isEqualTo(Verdict.KEEP);
        assertThat(payment.because()).isEqualTo(Because.LEGAL_OBLIGATION);
        assertThat(payment.until()).isEqualTo("2036-01-01T00:00:00Z");
        Step visits = step(plan, "user.behavior");
        assertThat(visits.because()).isEqualTo(Because.LEGAL_CLAIMS);
        assertThat(visits.clauses()).containsExactly("8");
        assertThat(visits.until()).isEqualTo("2029-01-01T00:00:00Z");
    }

    @Test
    void anObligationWithoutATimeIsForSomebodyToJudge() {
        claimErasure();
        Step payment = step(plan(HALF_A_YEAR, TAX), "user.payment");

        assertThat(payment.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(payment.because()).isEqualTo(Because.LEGAL_OBLIGATION);
        assertThat(payment.rule()).isEqualTo("books");
    }

    @Test
    void aRuleForAllPurposesTimesAnObligation() {
        claimErasure();
        Step payment = step(
                plan("{\"id\": \"pay\", \"categories\": [\"user.payment\"], \"period\": \"P5Y\"}", TAX),
                "user.payment");

        assertThat(payment.verdict()).isEqualTo(Verdict.KEEP);
        assertThat(payment.because()).isEqualTo(Because.LEGAL_OBLIGATION);
        assertThat(payment.until()).isEqualTo("2031-01-01T00:00:00Z");
    }

    @Test
    void aProhibitionToEraseHoldsEverything() {
        claimErasure();
        facts.put("data_subject.hold", true);
        ErasurePlan plan = plan(HALF_A_YEAR, "");

        assertThat(plan.steps()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.verdict()).isEqualTo(Verdict.KEEP);
            assertThat(step.because()).isEqualTo(Because.PROHIBITION);
            assertThat(step.rule()).isEqualTo("hold");
        });
        assertThat(plan.recipients()).isEmpty();
    }

    @Test
    void aProhibitionWithAReasonHoldsToo() {
        claimErasure();
        ErasurePlan plan = plan(HALF_A_YEAR, "", IDENTITY, PersonalObjects.of("customer", "ada", ada));

        assertThat(plan.steps()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.verdict()).isEqualTo(Verdict.KEEP);
            assertThat(step.rule()).isEqualTo("identity");
        });
    }

    @Test
    void aRuleForLegalClaimsAmongOthersSurvivesAClaim() {
        claimErasure();
        String court = """
                {"id": "court", "categories": ["user.payment"],
                 "purposes": ["essential.legal_claims", "essential.service"], "period": "P3Y"}""";
        Step payment = step(plan(court, ""), "user.payment");

        assertThat(payment.verdict()).isEqualTo(Verdict.KEEP);
        assertThat(payment.because()).isEqualTo(Because.LEGAL_CLAIMS);
    }

    @Test
    void whetherLegalClaimsNeedItSomebodyHasToJudge() {
        claimErasure();
        String claims = """
                {"id": "claims", "purpose": "essential.legal_claims", "categories": ["user.payment"],
                 "legalBases": ["legitimate_interests"]}""";
        String running = "{\"id\": \"pay\", \"categories\": [\"user.payment\"], \"period\": \"P5Y\"}";

        for (String rules : List.of("", running)) {
            Step payment = step(plan(rules, claims), "user.payment");
            assertThat(payment.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(payment.because()).isEqualTo(Because.LEGAL_CLAIMS);
        }
        clock.set("2031-01-01T00:00:00Z");
        assertThat(step(plan(running, claims), "user.payment").verdict()).isEqualTo(Verdict.ERASE);
    }

    @Test
    void whatCertainlyKeepsItDecides() {
        String tax = """
                {"id": "tax", "categories": ["user.payment"], "purposes": ["essential.legal_obligation"], "period": "P10Y"},
                {"id": "need", "categories": ["user.payment"], "criterion": "as long as needed"}""";
        Step payment = step(plan(tax, ""), "user.payment");

        assertThat(payment.verdict()).isEqualTo(Verdict.KEEP);
        assertThat(payment.rule()).isEqualTo("tax");
        assertThat(payment.until()).isEqualTo("2036-01-01T00:00:00Z");
    }

    @Test
    void aClaimErasesThoughOneOfTwoRulesHasEnded() {
        claimErasure();
        clock.set("2026-08-01T00:00:00Z");
        String rules = """
                {"id": "short", "categories": ["user.contact"], "purposes": ["marketing"], "period": "P6M", "action": "anonymise"},
                {"id": "long", "categories": ["user.contact"], "purposes": ["analytics"], "period": "P5Y"}""";
        Step email = step(plan(rules, ""), "user.contact.email");

        assertThat(email.verdict()).isEqualTo(Verdict.ERASE);
        assertThat(email.because()).isEqualTo(Because.CLAIM);
    }

    @Test
    void saysNothingByAPolicyThatIsNotInForce() {
        clock.set("2025-06-01T00:00:00Z");
        claimErasure();

        assertThat(plan(HALF_A_YEAR, "").steps()).isNotEmpty().allSatisfy(step -> assertThat(step.verdict())
                .isEqualTo(Verdict.INDETERMINATE));
    }

    @Test
    void whoRefersToOthersGoesBeforeThem() {
        claimErasure();
        Club.Order first = ada.order(JANUARY, "tea");
        Club.Order second = ada.order(JANUARY, "milk");

        for (Object root : List.of(ada, first)) {
            List<Object> objects = plan("", "", PersonalObjects.of("customer", "ada", root)).steps().stream()
                    .map(Step::object)
                    .distinct()
                    .toList();
            assertThat(objects).hasSize(4).contains(first, second).endsWith(ada);
        }
    }

    @Test
    void tellsWhoHasToBeTold() {
        claimErasure();
        String mail = """
                {"id": "mail", "purpose": "marketing.communications.email", "categories": ["user.contact"],
                 "recipients": ["processor.mail"], "legalBases": ["contract"]}""";

        ErasurePlan plan = plan("", mail + ", " + TAX);
        assertThat(plan.recipients()).as("the tax office keeps what we keep").containsExactly("processor.mail");
    }

    @Test
    void erasesWhatIsNotExportedToo() {
        claimErasure();
        PersonalObjects objects = PersonalObjects.of("customer", "ada", ada).except("user.authorization");

        assertThat(step(plan("", "", objects), "user.authorization.password").verdict())
                .isEqualTo(Verdict.ERASE);
    }

    @Test
    void isNotAboutOthers() {
        claimErasure();
        bob.order(JANUARY, "coffee");
        ErasurePlan plan = plan("", "");

        assertThat(plan.steps()).noneMatch(step -> step.object() == bob);
        assertThat(plan.ofOthers()).isEqualTo(3);
        assertThat(plan.toString() + plan.steps()).doesNotContain("club.example", "Paris");
    }

    private void claimErasure() {
        ledger.append(RightsEntry.of(Claim.ERASURE, "ada", "customer", JANUARY));
    }

    private static Step step(ErasurePlan plan, String category) {
        return plan.steps().stream()
                .filter(step -> step.category().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private ErasurePlan plan(String rules, String activities) {
        return plan(rules, activities, PersonalObjects.of("customer", "ada", ada));
    }

    private ErasurePlan plan(String rules, String activities, PersonalObjects objects) {
        return plan(rules, activities, "", objects);
    }

    private ErasurePlan plan(String rules, String activities, String prohibitions, PersonalObjects objects) {
        close();
        String json = """
                {"policy": {"id": "club", "effectiveFrom": "2026-01-01"}, "attributes": {"data_subject.hold": {"type": "boolean"}},
                 "dataSubjects": {"customer": {}, "employee": {}},
                 "recipients": {"processor.mail": {"countries": ["DE"]}, "authority.tax": {"countries": ["DE"]}},
                 "activities": [%s],
                 "prohibitions": [{"id": "hold", "operations": ["erase"], "when": {"data_subject.hold": true},
                   "onUnknown": "permit"} %s],
                 "retention": [%s]}
                """.formatted(activities, prohibitions, rules);
        ContextProvider known = (ids, dataSubject) -> Map.of("ada", Map.copyOf(facts));
        Enforcer installed = Enforcer.install(
                PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "club.json"),
                Mode.BLOCK,
                clock,
                new Coverage(List.of(), List.of()),
                FactSources.of(Rights.of(ledger).facts(known), ConsentOptions.USUAL.withBudget(Duration.ofSeconds(20)))
                        .sources());
        enforcer = installed;
        return ErasurePlan.of(installed, objects, clock);
    }
}
