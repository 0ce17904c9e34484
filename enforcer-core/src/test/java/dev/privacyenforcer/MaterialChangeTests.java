package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.report.Inventory;
import dev.privacyenforcer.report.RecordBaseline;
import dev.privacyenforcer.report.RecordFormat;
import dev.privacyenforcer.report.RecordInput;
import dev.privacyenforcer.report.RecordProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice at run time and the record call the same changes of a policy material. */
class MaterialChangeTests {

    private static final String BEFORE = """
            {"policy": {"id": "shop"}, "dataSubjects": {"customer": {}},
             "recipients": {"processor.mail": {"role": "processor", "countries": ["DE"], "safeguard": "scc"},
                            "processor.payment": {"role": "processor", "countries": ["FR"]}},
             "activities": [
               {"id": "orders", "purpose": "essential.service", "dataSubjects": ["customer"],
                "categories": ["user.contact.email"], "legalBases": ["contract"], "recipients": ["processor.mail"]},
               {"id": "figures", "purpose": "analytics", "dataSubjects": ["customer"],
                "categories": ["user.behavior"], "legalBases": ["legitimate_interests"]}],
             "retention": [{"id": "contact", "categories": ["user.contact"], "period": "P1Y"}]}
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    `"user.behavior"`        | `"user.telemetry"`                | false
                    `"id": "figures"`        | `"id": "numbers"`                 | false
                    `"purpose": "analytics"` | `"purpose": "operations"`         | true
                    `["contract"]`           | `["contract", "consent"]`         | true
                    `"legitimate_interests"` | `"contract"`                      | true
                    `["processor.mail"]}`    | `["processor.payment"]}`          | true
                    `["DE"]`                 | `["US"]`                          | true
                    `"P1Y"`                  | `"P6M"`                           | true
                    `"action": "none"`       | `"action": "none"`                | false
                    """)
    void isTheSameAtRunTimeAndInTheRecord(String was, String is, boolean material) throws IOException {
        Policy before = policy(BEFORE);
        Policy after = policy(BEFORE.replace(was, is));

        assertThat(PolicyChange.material(before, after).isEmpty()).isNotEqualTo(material);
        assertThat(inTheRecord(before, after)).isEqualTo(material);
    }

    private boolean inTheRecord(Policy before, Policy after) throws IOException {
        Path earlier = record(input(before), "before");
        Path later = record(input(after).against(RecordBaseline.read(earlier)), "after");
        for (JsonNode item : new JsonMapper().readTree(later.toFile()).at("/changes/items")) {
            if (item.get("material").asBoolean()) {
                return true;
            }
        }
        return false;
    }

    private Path record(RecordInput input, String name) throws IOException {
        Path out = directory.resolve(name);
        Inventory.write(input, Set.of(RecordFormat.JSON), RecordProfile.FULL, out);
        return out.resolve(RecordFormat.JSON.file());
    }

    private static Policy policy(String text) {
        return PolicyReader.read(text.getBytes(StandardCharsets.UTF_8), "shop.json");
    }

    private static RecordInput input(Policy policy) {
        Instant then = Instant.parse("2026-06-01T00:00:00Z");
        return RecordInput.of(policy, Observation.nothing(policy, then));
    }
}
