package dev.privacyenforcer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A consent under the law of one place is none elsewhere. */
class JurisdictionTests {

    private static final Request MAILING =
            new Request("customer", "user.contact.email", Operation.USE, "marketing", List.of());

    @ParameterizedTest(name = "consent for {0}, lives in {1}: {2}")
    @CsvSource({
        "DE,    DE,    ",
        "EU,    DE,    ",
        "EEA,   DE,    ",
        "EEA,   NO,    ",
        "US,    US-CA, ",
        "EU,    NO,    CONSENT_MISSING",
        "DE,    FR,    CONSENT_MISSING",
        "US-CA, US,    CONSENT_MISSING",
        "DE,    EEA,   CONSENT_MISSING",
        "DE,    XX,    CONSENT_MISSING",
        "DE,    ,      CONSENT_MISSING",
        "DE,    ?,     CONTEXT_UNAVAILABLE"
    })
    void countsWhereThePersonLives(String consented, String lives, Reason expected) {
        Map<String, Object> facts =
                lives == null ? Map.of() : Map.of("data_subject.country", lives.equals("?") ? Said.UNAVAILABLE : lives);
        Said said = new Said(
                Map.of(
                        "marketing",
                        ConsentState.GIVEN,
                        Said.key("marketing", Bonds.NONE.in(consented)),
                        ConsentState.GIVEN),
                facts,
                null);

        Decision decision = policy().decide(MAILING, said);

        assertThat(decision instanceof Decision.Deny denied ? denied.reason() : null)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAWN, CONSENT_WITHDRAWN", "EXPIRED, CONSENT_EXPIRED"})
    void theNarrowestPlaceOfWhichAnythingIsSaidDecides(ConsentState inGermany, Reason expected) {
        Said said = new Said(
                Map.of(
                        "marketing",
                        ConsentState.GIVEN,
                        Said.key("marketing", Bonds.NONE.in("EEA")),
                        ConsentState.GIVEN,
                        Said.key("marketing", Bonds.NONE.in("DE")),
                        inGermany),
                Map.of("data_subject.country", "DE"),
                null);

        assertThat(policy().decide(MAILING, said))
                .isInstanceOfSatisfying(Decision.Deny.class, denied -> assertThat(denied.reason())
                        .isEqualTo(expected));
    }

    private static CompiledPolicy policy() {
        String json = """
                {"policy": {"id": "shop", "effectiveFrom": "2026-01-01"}, "dataSubjects": {"customer": {}},
                 "activities": [
                   {"id": "newsletter", "purpose": "marketing", "operations": ["use"], "categories": ["user.contact"],
                    "legalBases": [{"basis": "consent", "per": ["jurisdiction"]}]}]}
                """;
        return CompiledPolicy.of(
                PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "shop.json"), Clock.systemUTC());
    }
}
