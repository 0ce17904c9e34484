package dev.privacyenforcer.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.annotations.Operation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationJsonTests {

    private static final String HOSTILE = "<script>\"'\u202e\n\u0000\ud800é";
    private static final Instant FROM = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-02-08T12:30:00.000000123Z");

    @Test
    void readsBackWhatItWrote() throws IOException {
        Observation observation = observation(List.of(flow("a", null), flow("b", "no-logs")));

        assertThat(read(write(observation))).isEqualTo(observation);
    }

    @Test
    void keepsHostileIdentifiersAndEscapesThem() throws IOException {
        Observation observation = observation(List.of(flow(HOSTILE, HOSTILE)));

        String json = write(observation);

        assertThat(json).matches("[\\x20-\\x7e\\n]*");
        assertThat(read(json)).isEqualTo(observation);
    }

    @Test
    void writesEqualObservationsAsEqualBytes() throws IOException {
        List<Flow> flows = new ArrayList<>(List.of(flow("a", null), flow("b", "x"), flow("b", "y")));
        String first = write(observation(flows));
        Collections.reverse(flows);

        assertThat(write(observation(flows))).isEqualTo(first);
    }

    @Test
    void leavesOutWhatIsNull() throws IOException {
        assertThat(write(observation(List.of(flow("a", null))))).doesNotContain("null", "\"rule\"");
    }

    @Test
    void writesAFileWholeAndLeavesNoDraft(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("flows.json");
        Files.writeString(file, "old");
        Observation observation = observation(List.of(flow("a", null)));

        ObservationJson.write(observation, file);

        assertThat(ObservationJson.read(file)).isEqualTo(observation);
        assertThat(dir).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void leavesTheOldFileIfWritingFails(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("flows.json");
        Files.writeString(file, "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(file).hasContent("old");
        assertThat(dir).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"mode\"                | \"Mode\"                 | /mode           | missing",
                "\"mode\" : \"block\"    | \"mode\" : 7             | /mode           | a string",
                "\"mode\"                | \"x\" : 1, \"mode\"      | /x              | unknown key",
                "\"member\"              | \"x\" : 1, \"member\"    | /flows/0/x      | unknown key",
                "\"count\" : 3           | \"count\" : -3           | /flows/0/count  | whole number",
                "\"count\" : 3           | \"count\" : 3.5          | /flows/0/count  | whole number",
                "\"use\"                 | \"USE\"                  | /flows/0/operation | collect, use",
                "2026-02-01T             | 2026-02-30T              | /from           | instant",
                "enforcer-flows-1        | enforcer-flows-2         | /$schema        | enforcer-flows-1",
                "\"mode\" : \"block\"    | \"mode\":\"a\",\"mode\":\"b\" | line        | repeated keys",
            })
    void refusesWhatItDidNotWrite(String from, String to, String where, String expected) throws IOException {
        String json = write(observation(List.of(flow("a", null))));
        assertThat(json).contains(from);

        assertThatThrownBy(() -> read(json.replaceFirst(Pattern.quote(from), to.replace("$", "\\$"))))
                .isInstanceOf(ObservationFormatException.class)
                .hasMessageContaining(where)
                .hasMessageContaining(expected);
    }

    @Test
    void refusesTrailingContentAndEmptyInput() {
        assertThatThrownBy(() -> read("{} {}")).isInstanceOf(ObservationFormatException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(ObservationFormatException.class);
    }

    private static Observation observation(List<Flow> flows) {
        return new Observation(
                "acme",
                null,
                "00ff",
                "block",
                FROM,
                TO,
                List.of("A", "B"),
                List.of(),
                List.of(),
                Map.of("no-logs", 12L),
                Map.of("scope_not_closed", 3L),
                flows);
    }

    private static Flow flow(String category, @Nullable String rule) {
        return new Flow(
                "customer",
                category,
                Operation.USE,
                List.of("outer", "inner"),
                List.of("processor"),
                null,
                "Customer#email",
                "Shop.java:3",
                "Shop#run",
                Flow.Outcome.PERMITTED,
                null,
                rule,
                "contract",
                List.of("1.3"),
                null,
                3,
                FROM,
                TO);
    }

    private static String write(Observation observation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ObservationJson.write(observation, out);
        return out.toString(UTF_8);
    }

    private static Observation read(String json) throws IOException {
        return ObservationJson.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }
}
