package dev.privacyenforcer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferTests {

    @ParameterizedTest
    @CsvSource({
        "partner,        DE,    SAFEGUARD_MISSING",
        "partner,        GB,    SAFEGUARD_MISSING",
        "partner,        ,      SAFEGUARD_MISSING",
        "partner,        nowhere, SAFEGUARD_MISSING",
        "partner,        US,    permit",
        "partner,        US-CA, permit",
        "processor.host, DE,    permit",
        "agency,         DE,    permit"
    })
    void disclosuresToThirdCountriesNeedASafeguardUnlessThePersonLivesElsewhere(
            String recipient, @Nullable String home, String expected) {
        Request request = new Request("customer", "user", Operation.SHARE, "essential", List.of(recipient));
        assertThat(answer(request, home)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "      , DE, permit",
        "FR,     DE, permit",
        "JP,     DE, permit",
        "EEA,    DE, permit",
        "US,     DE, permit",
        "US-CA,  DE, permit",
        "IN,     DE, TRANSFER_NOT_COVERED",
        "IN,       , TRANSFER_NOT_COVERED",
        "IN,     IN, permit",
        "moon,   DE, TRANSFER_NOT_COVERED"
    })
    void dataRestInAThirdCountryWithARecipientThereOnly(
            @Nullable String country, @Nullable String home, String expected) {
        Request request = new Request("customer", "user", Operation.STORE, "essential", List.of(), country);
        assertThat(answer(request, home)).isEqualTo(expected);
    }

    private static String answer(Request request, @Nullable String home) {
        String json = """
                {"policy": {"id": "p"}, "dataSubjects": {"customer": {}},
                 "recipients": {"partner": {"countries": ["DE", "IN"]}, "agency": {"countries": ["JP"]},
                                "processor.host": {"countries": ["US"], "safeguard": "scc"}},
                 "activities": [{"id": "a", "purpose": "essential", "categories": ["user"], "legalBases": ["contract"],
                                 "recipients": ["partner", "agency", "processor.host"]}]}
                """;
        Map<String, Object> facts = new HashMap<>();
        if (home != null) {
            facts.put("data_subject.country", home);
        }
        Decision decision = CompiledPolicy.of(
                        PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "p.json"), Clock.systemUTC())
                .decide(request, new Said(Map.of(), facts, null));
        return decision instanceof Decision.Deny denial ? denial.reason().name() : "permit";
    }
}
