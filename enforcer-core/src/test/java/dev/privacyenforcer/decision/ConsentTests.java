package dev.privacyenforcer.decision;

import static dev.privacyenforcer.decision.ConsentState.EXPIRED;
import static dev.privacyenforcer.decision.ConsentState.GIVEN;
import static dev.privacyenforcer.decision.ConsentState.MISSING;
import static dev.privacyenforcer.decision.ConsentState.OBJECTED;
import static dev.privacyenforcer.decision.ConsentState.UNAVAILABLE;
import static dev.privacyenforcer.decision.ConsentState.UNIDENTIFIED;
import static dev.privacyenforcer.decision.ConsentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentTests {

    private static final String SERVICE = "functional.service";
    private static final String IMPROVE = "functional.service.improve";
    private static final String MAIL = "marketing.communications.email";

    private static final String OPT_IN = "\"consent\"";
    private static final String OPT_OUT = "\"legitimate_interests\"";
    private static final String NONE = "\"contract\"";
    private static final String INTERESTS_UNASKED = "{\"basis\": \"legitimate_interests\", \"model\": \"none\"}";

    @ParameterizedTest
    @CsvSource({
        "GIVEN,        permit,              permit",
        "EXPLICIT,     permit,              permit",
        "MISSING,      CONSENT_MISSING,     permit",
        "EXPIRED,      CONSENT_EXPIRED,     permit",
        "WITHDRAWN,    CONSENT_WITHDRAWN,   CONSENT_WITHDRAWN",
        "OPTED_OUT,    OPTED_OUT,           OPTED_OUT",
        "OBJECTED,     OBJECTED,            OBJECTED",
        "UNAVAILABLE,  CONSENT_UNAVAILABLE, CONSENT_UNAVAILABLE",
        "UNIDENTIFIED, CONTEXT_UNAVAILABLE, CONTEXT_UNAVAILABLE"
    })
    void everyStateMeetsEveryModel(ConsentState state, String optIn, String optOut) {
        assertThat(answer(IMPROVE, OPT_IN, Map.of(IMPROVE, state))).isEqualTo(optIn);
        assertThat(answer(IMPROVE, OPT_OUT, Map.of(IMPROVE, state))).isEqualTo(optOut);
        assertThat(answer(IMPROVE, NONE, Map.of(IMPROVE, state))).isEqualTo("permit");
        assertThat(answer(MAIL, OPT_IN, Map.of(MAIL, state))).isEqualTo(optIn);
        assertThat(answer(MAIL, OPT_OUT, Map.of(MAIL, state))).isEqualTo(optOut);
        assertThat(answer(MAIL, NONE, Map.of(MAIL, state)))
                .as("no basis survives")
                .isEqualTo(optOut);
    }

    @ParameterizedTest
    @CsvSource({
        "GIVEN,     CONSENT_MISSING,   permit",
        "MISSING,   CONSENT_MISSING,   permit",
        "EXPIRED,   CONSENT_MISSING,   permit",
        "WITHDRAWN, CONSENT_WITHDRAWN, CONSENT_WITHDRAWN",
        "OPTED_OUT, OPTED_OUT,         OPTED_OUT",
        "OBJECTED,  OBJECTED,          OBJECTED"
    })
    void onlyARefusalReachesThePurposesBeneath(ConsentState above, String optIn, String optOut) {
        assertThat(answer(IMPROVE, OPT_IN, Map.of(SERVICE, above))).isEqualTo(optIn);
        assertThat(answer(IMPROVE, OPT_OUT, Map.of(SERVICE, above))).isEqualTo(optOut);
        assertThat(answer(MAIL, OPT_IN, Map.of("marketing", above))).isEqualTo(optIn);
        assertThat(answer(MAIL, NONE, Map.of("marketing", above))).isEqualTo(optOut);
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentState.class,
            names = {"WITHDRAWN", "OPTED_OUT", "OBJECTED"})
    void aRefusalStandsBesideANarrowerConsentButNotBesideAWiderOne(ConsentState refusal) {
        String reason = refusal.denial().name();
        assertThat(answer(IMPROVE, OPT_IN, Map.of(SERVICE, refusal, IMPROVE, GIVEN)))
                .isEqualTo(reason);
        assertThat(answer(SERVICE, OPT_IN, Map.of(SERVICE, GIVEN, IMPROVE, refusal)))
                .isEqualTo("permit");
        assertThat(answer(IMPROVE, OPT_IN, Map.of("functional.storage", refusal, IMPROVE, GIVEN)))
                .isEqualTo("permit");
    }

    @Test
    void theNearestRefusalGivesTheReason() {
        assertThat(answer(MAIL, OPT_OUT, Map.of("marketing", WITHDRAWN, "marketing.communications", OBJECTED)))
                .isEqualTo("OBJECTED");
    }

    @Test
    void theFirstBasisThatHoldsIsRecordedAndNothingLaterIsLookedUp() {
        List<String> asked = new ArrayList<>();
        Facts facts = purpose -> {
            asked.add(purpose);
            return GIVEN;
        };
        assertThat(basis(IMPROVE, NONE + ", " + OPT_IN, facts)).isEqualTo(Basis.CONTRACT);
        assertThat(asked).isEmpty();
        assertThat(basis(IMPROVE, OPT_IN + ", " + NONE, facts)).isEqualTo(Basis.CONSENT);
        assertThat(asked).containsExactly(IMPROVE, SERVICE, "functional");
        assertThat(basis(IMPROVE, OPT_IN + ", " + NONE, purpose -> MISSING)).isEqualTo(Basis.CONTRACT);
    }

    @Test
    void legitimateInterestsNeverRescueWithdrawnConsent() {
        for (String bases : List.of(OPT_IN + ", " + INTERESTS_UNASKED, INTERESTS_UNASKED + ", " + OPT_IN)) {
            assertThat(answer(IMPROVE, bases, Map.of(IMPROVE, WITHDRAWN))).isEqualTo("CONSENT_WITHDRAWN");
            assertThat(answer(IMPROVE, bases, Map.of(SERVICE, WITHDRAWN))).isEqualTo("CONSENT_WITHDRAWN");
            assertThat(answer(IMPROVE, bases, Map.of(IMPROVE, UNAVAILABLE))).isEqualTo("CONSENT_UNAVAILABLE");
            assertThat(answer(IMPROVE, bases, Map.of(IMPROVE, UNIDENTIFIED))).isEqualTo("CONTEXT_UNAVAILABLE");
            assertThat(answer(IMPROVE, bases, Map.of(IMPROVE, EXPIRED))).isEqualTo("permit");
            assertThat(answer(IMPROVE, bases, Map.of())).isEqualTo("permit");
        }
        assertThat(answer(IMPROVE, OPT_IN + ", " + OPT_OUT, Map.of(IMPROVE, WITHDRAWN)))
                .isEqualTo("CONSENT_WITHDRAWN");
        assertThat(answer(IMPROVE, INTERESTS_UNASKED, Map.of(IMPROVE, WITHDRAWN)))
                .as("where nobody asked for consent")
                .isEqualTo("permit");
    }

    @Test
    void aPolicyWithoutABasisAsksNobodyEvenInMarketing() {
        assertThat(answer(MAIL, "", Map.of(MAIL, GIVEN))).isEqualTo("LEGAL_BASIS_MISSING");
    }

    @Test
    void factsThatThrowOrAnswerNullCouldNotBeAsked() {
        CompiledPolicy policy = policy(IMPROVE, OPT_OUT, "");
        assertThat(answer(policy.decide(request(IMPROVE), purpose -> {
                    throw new IllegalStateException("down");
                })))
                .isEqualTo("CONSENT_UNAVAILABLE");
        assertThat(answer(policy.decide(request(IMPROVE), purpose -> null))).isEqualTo("CONSENT_UNAVAILABLE");
    }

    @Test
    void whatNeedsNoFactsIsDecidedWithoutAndTheRestIsDenied() {
        assertThat(answer(policy(IMPROVE, NONE, "").decide(request(IMPROVE)))).isEqualTo("permit");
        assertThat(answer(policy(IMPROVE, OPT_OUT, "").decide(request(IMPROVE))))
                .isEqualTo("CONTEXT_UNAVAILABLE");
    }

    @Test
    void answersForOnePersonAreNotThoseForAnother() {
        CompiledPolicy policy = policy(IMPROVE, OPT_IN, "");
        assertThat(policy.decide(request(IMPROVE), purpose -> GIVEN).isPermitted())
                .isTrue();
        assertThat(policy.decide(request(IMPROVE), purpose -> MISSING).isPermitted())
                .isFalse();
        assertThat(policy.decide(request(IMPROVE), purpose -> GIVEN).isPermitted())
                .isTrue();
    }

    @Test
    void consentLiftsAProhibitionThatSaysSo() {
        CompiledPolicy policy = policy(IMPROVE, NONE, "{\"id\": \"never\", \"unless\": {\"consent\": true}}");
        assertThat(answer(policy.decide(request(IMPROVE), purpose -> GIVEN))).isEqualTo("permit");
        for (ConsentState state : ConsentState.values()) {
            if (!state.isGiven()) {
                Decision decision = policy.decide(request(IMPROVE), purpose -> state);
                assertThat(answer(decision)).isEqualTo(state.denial().name());
                assertThat(decision.rule()).isEqualTo("never");
            }
        }
        assertThat(answer(policy.decide(request(null), purpose -> GIVEN))).isEqualTo("PROHIBITED");
    }

    @Test
    void aProhibitionThatConsentDoesNotLiftIsFirstAndLooksNothingUp() {
        CompiledPolicy policy = policy(
                IMPROVE,
                NONE,
                "{\"id\": \"liftable\", \"mode\": \"log\", \"unless\": {\"consent\": true}}, {\"id\": \"absolute\"}");
        Decision decision = policy.decide(request(IMPROVE), purpose -> {
            throw new AssertionError("looked up");
        });
        assertThat(answer(decision)).isEqualTo("PROHIBITED");
        assertThat(decision.rule()).isEqualTo("absolute");
    }

    @Test
    void theModeOfAProhibitionCountsWhateverTheReason() {
        CompiledPolicy policy =
                policy(IMPROVE, NONE, "{\"id\": \"never\", \"mode\": \"log\", \"unless\": {\"consent\": true}}");
        Decision.Deny denial = (Decision.Deny) policy.decide(request(IMPROVE), purpose -> OBJECTED);
        assertThat(policy.mode(denial, IMPROVE, Mode.BLOCK)).isEqualTo(Mode.LOG);
    }

    @Test
    void saysWhetherAnythingDependsOnConsent() {
        assertThat(policy(IMPROVE, NONE, "{\"id\": \"never\"}").dependsOnConsent())
                .isFalse();
        assertThat(policy(IMPROVE, INTERESTS_UNASKED, "").dependsOnConsent()).isFalse();
        assertThat(policy(IMPROVE, OPT_IN, "").dependsOnConsent()).isTrue();
        assertThat(policy(IMPROVE, OPT_OUT, "").dependsOnConsent()).isTrue();
        assertThat(policy(MAIL, NONE, "").dependsOnConsent()).isTrue();
        assertThat(policy("marketing.**", NONE, "").dependsOnConsent()).isTrue();
        assertThat(policy(IMPROVE, NONE, "{\"id\": \"never\", \"unless\": {\"consent\": true}}")
                        .dependsOnConsent())
                .isTrue();
    }

    private static Basis basis(String purpose, String bases, Facts facts) {
        return ((Decision.Permit) policy(purpose, bases, "").decide(request(purpose), facts)).legalBasis();
    }

    private static String answer(String purpose, String bases, Map<String, ConsentState> said) {
        Facts facts = key -> said.getOrDefault(key, MISSING);
        return answer(policy(purpose, bases, "").decide(request(purpose), facts));
    }

    private static String answer(Decision decision) {
        return decision instanceof Decision.Deny denial ? denial.reason().name() : "permit";
    }

    private static Request request(String purpose) {
        return new Request("customer", "user.contact.email", Operation.USE, purpose, List.of());
    }

    private static CompiledPolicy policy(String purpose, String bases, String prohibitions) {
        String json = """
                {"policy": {"id": "p"}, "dataSubjects": {"customer": {}}, "prohibitions": [%s],
                 "activities": [{"id": "a", "purpose": "%s", "categories": ["user.contact"]%s}]}
                """.formatted(prohibitions, purpose, bases.isEmpty() ? "" : ", \"legalBases\": [" + bases + "]");
        return CompiledPolicy.of(PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "p.json"), Clock.systemUTC());
    }
}
