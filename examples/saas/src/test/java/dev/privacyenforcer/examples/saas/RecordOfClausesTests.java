package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.report.Inventory;
import dev.privacyenforcer.report.RecordFormat;
import dev.privacyenforcer.report.RecordInput;
import dev.privacyenforcer.report.RecordProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The record says of each clause what the reviewed tables say, and derives it from the policy alone. */
class RecordOfClausesTests {

    @TempDir
    private Path directory;

    private final Map<String, JsonNode> clauses = new LinkedHashMap<>();

    void write(Seed seed) throws IOException {
        Observation nothing = StillLife.ofNothing(seed);
        Inventory.write(
                RecordInput.of(seed.policy(), nothing), Set.of(RecordFormat.JSON), RecordProfile.FULL, directory);
        new JsonMapper()
                .readTree(directory.resolve(RecordFormat.JSON.file()).toFile())
                .get("clauses")
                .forEach(row -> clauses.put(row.get("clause").asText(), row));
    }

    @BeforeEach
    void forget() {
        clauses.clear();
    }

    @ParameterizedTest
    @EnumSource
    void hasTheStatusThatTheTableHas(Seed seed) throws IOException {
        write(seed);

        Map<String, String> reviewed = ClauseLine.of(seed).stream()
                .collect(Collectors.toMap(
                        ClauseLine::clause, line -> line.status().word()));
        Map<String, String> derived = clauses.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().get("status").asText()));
        assertThat(derived).containsExactlyInAnyOrderEntriesOf(reviewed);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyAClauseCannotBeEnforced(Seed seed) throws IOException {
        write(seed);

        for (ClauseLine line : ClauseLine.of(seed)) {
            String reason = line.status() == ClauseLine.Status.NOT_ENFORCEABLE ? line.reason() : "";
            assertThat(clauses.get(line.clause()).path("reason").asText(""))
                    .as(line.clause())
                    .isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheRulesOfWhatIsEnforced(Seed seed) throws IOException {
        write(seed);

        assertThat(clauses.values())
                .filteredOn(row -> row.get("status").asText().equals("enforced"))
                .allMatch(
                        row -> !row.get("rules").isEmpty()
                                || !row.get("remarks").isEmpty(),
                        "names a rule or a remark");
    }
}
