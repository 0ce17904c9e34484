package dev.privacyenforcer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTests {

    private static final String OLD = """
            {
              "policy": {"id": "shop", "version": "1", "effectiveFrom": "2026-01-01"},
              "dataSubjects": {"customer": {"role": "controller"}},
              "recipients": {"processor.mail": {"role": "processor", "countries": ["DE"]}},
              "activities": [
                {"id": "orders", "purpose": "essential.service", "categories": ["user.contact"],
                 "operations": ["use", "store"], "legalBases": ["contract"], "clauses": ["2"]},
                {"id": "letter", "purpose": "marketing", "categories": ["user.name"], "operations": ["use"],
                 "legalBases": ["legitimate_interests"], "clauses": ["3"]}],
              "prohibitions": [
                {"id": "minors", "purposes": ["marketing"], "unless": {"data_subject.age": {"min": 13}},
                 "onUnknown": "permit", "reason": "MINOR_BLOCKED"}],
              "retention": [{"id": "keep", "categories": ["user.contact"], "period": "P6M"}]
            }
            """;

    @TempDir
    Path directory;

    @Test
    void findsNoDifferenceBetweenEqualPoliciesWhateverTheirVersion() {
        Terminal answer = diff(OLD.replace("\"version\": \"1\"", "\"version\": \"2\""));

        assertThat(answer.exitCode()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out()).isEqualTo("""
                Policy shop 1 → shop 2
                No difference in 32 flows, nor in the record.
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ["use", "store"]         | ["use", "store", "log"]  | allowed         | log   | never     | always
        ["use", "store"]         | ["use"]                  | forbidden       | store | always    | never
        ["legitimate_interests"] | ["consent"]              | narrowed        | use   | always    | sometimes
        ["contract"]             | ["legal_obligation"]     | other_basis     | store | always    | always
        "onUnknown": "permit",   | ``                       | narrowed        | use   | always    | sometimes
        ["contract"], "clauses"  | ["contract"], "recipients": ["processor.mail"], "clauses" | allowed | share | never | always
        """)
    void saysWhatBecomesOfFlows(String was, String is, String kind, String operation, String before, String after) {
        Terminal answer = diff(OLD.replace(was, is), "--format", "json");

        assertThat(answer.exitCode()).isEqualTo(1);
        JsonNode flow = answer.json().at("/flows/0");
        assertThat(flow.at("/kind").asText()).isEqualTo(kind);
        assertThat(flow.at("/operations")).extracting(JsonNode::asText).contains(operation);
        assertThat(flow.at("/before/permitted").asText()).isEqualTo(before);
        assertThat(flow.at("/after/permitted").asText()).isEqualTo(after);
        assertThat(answer.json().at("/rules")).hasSize(1);
    }

    @Test
    void seesConditionsThatNoDecisionShows() {
        Terminal answer = diff(OLD.replace("{\"min\": 13}", "{\"min\": 16}"));

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out())
                .contains("prohibitions minors\n    Change: changed: unless")
                .doesNotContain("Newly");
    }

    @Test
    void seesRetentionAndTheRecord() {
        Terminal answer = diff(OLD.replace("P6M", "P1Y")
                .replace("\"countries\": [\"DE\"]", "\"countries\": [\"FR\"]")
                .replace(
                        "\"legalBases\": [\"contract\"], \"clauses\": [\"2\"]",
                        "\"legalBases\": [\"contract\"], \"title\": \"Orders\", \"clauses\": [\"2\"]"));

        assertThat(answer.out())
                .contains(
                        "user.contact of customer\n    Before: P6M from collected, then erase\n    Now: P1Y from collected",
                        "recipients processor.mail\n    Change: changed: countries",
                        "orders, Name of the activity\n    Before:",
                        "Now: Orders",
                        "lines of the record change");
    }

    @Test
    void saysWhichObservedFlowsFlipAndHowOftenTheyRan() throws IOException {
        Path evidence = evidence();

        Terminal answer = diff(OLD.replace("[\"use\", \"store\"]", "[\"store\"]"), "--evidence", evidence);

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).contains("""
                Observed flows that change
                  use user.contact.email of customer for essential.service
                    Becomes: newly forbidden
                    Ran: 1234 times permitted
                    At: com.acme.Orders.send(Orders.java:7)
                    Before: permitted by orders (contract), clause 2
                    Now: forbidden [OPERATION_NOT_ALLOWED], clause 2
                """).contains("1 observed flows change, which ran 1234 times");
    }

    @Test
    void fitsAPullRequest() throws IOException {
        String title = OLD.replace("[\"use\", \"store\"]", "[\"store\"]")
                .replace("\"id\": \"letter\",", "\"id\": \"letter\", \"title\": \"a|b <i> @all *\",");

        Terminal answer = diff(title, "--format", "markdown", "--evidence", evidence());

        assertThat(answer.out())
                .startsWith("### Policy shop 1 → shop 1\n\n")
                .contains(
                        "| What | Becomes | Ran | At | Before | Now |\n| --- | --- | --- | --- | --- | --- |\n| use user.contact.email of customer")
                .contains("a\\|b \\<i\\> @\u200ball \\*")
                .contains("#### Newly forbidden\n\n| What | Purpose | Recipient | Before | Now |");
        assertThat(answer.out().lines().filter(line -> line.startsWith("| "))).allMatch(line -> line.endsWith(" |"));
    }

    @Test
    void cannotRunWithFilesItCannotUse() throws IOException {
        Path old = Terminal.file(directory, "old.json", OLD);
        Path bad = Terminal.file(directory, "bad.json", OLD.replace("\"period\"", "\"perriod\""));

        assertThat(Terminal.run("diff", old, bad).exitCode()).isEqualTo(2);
        assertThat(Terminal.run("diff", old).exitCode()).isEqualTo(2);
        assertThat(Terminal.run("diff", old, old, "--evidence", directory.resolve("none"))
                        .exitCode())
                .isEqualTo(2);
        Path other = Terminal.file(directory, "other.json", OLD.replace("\"id\": \"shop\"", "\"id\": \"store\""));
        Terminal answer = Terminal.run("diff", other, old, "--evidence", evidence());
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("observed under policy 'shop', expected 'store'");
    }

    @Test
    void refusesPoliciesThatNameTooManyKeys() {
        String wide = OLD.replaceFirst("\"dataSubjects\": .*,", "\"dataSubjects\": {" + keys("s", 200) + "},")
                .replaceFirst("\"recipients\": .*,", "\"recipients\": {" + keys("r", 2_600) + "},");
        Terminal answer = diff(wide);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .startsWith("ENF-619 Not compared: the policies name too many keys\n  at      both policies together\n")
                .contains("because more than 2000000 flows", "\n  fix     ");
    }

    private static String keys(String letter, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"" + letter + i + "\": {}")
                .collect(Collectors.joining(", "));
    }

    private Terminal diff(String changed, Object... more) {
        assertThat(changed).isNotEqualTo(OLD);
        Object[] all = new Object[more.length + 3];
        all[0] = "diff";
        all[1] = Terminal.file(directory, "old.json", OLD);
        all[2] = Terminal.file(directory, "new.json", changed);
        System.arraycopy(more, 0, all, 3, more.length);
        return Terminal.run(all);
    }

    private Path evidence() throws IOException {
        Instant day = Instant.parse("2026-02-01T00:00:00Z");
        Flow use = flow(Operation.USE, Flow.Outcome.PERMITTED, day);
        Observation observation = new Observation(
                "shop",
                "1",
                "0".repeat(64),
                "block",
                day,
                day,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(
                        use,
                        flow(Operation.STORE, Flow.Outcome.PERMITTED, day),
                        flow(Operation.USE, Flow.Outcome.INTERNAL, day)));
        Path file = directory.resolve("flows.json");
        ObservationJson.write(observation, file);
        return file;
    }

    private static Flow flow(Operation operation, Flow.Outcome outcome, Instant day) {
        return new Flow(
                "customer",
                "user.contact.email",
                operation,
                List.of("essential.service"),
                List.of(),
                null,
                "com.acme.Customer#email",
                "com.acme.Orders.send(Orders.java:7)",
                "",
                outcome,
                null,
                "orders",
                "contract",
                List.of("2"),
                null,
                1234,
                day,
                day);
    }
}
