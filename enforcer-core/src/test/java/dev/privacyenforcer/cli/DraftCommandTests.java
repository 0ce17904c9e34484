package dev.privacyenforcer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Instance;
import dev.privacyenforcer.evidence.JdbcFlows;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import dev.privacyenforcer.jdbc.Database;
import dev.privacyenforcer.jdbc.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftCommandTests {

    private static final String NOTHING = """
            {"policy": {"id": "shop"}, "mode": "log"}
            """;

    @TempDir
    Path directory;

    private Path evidence;
    private Path out;

    @BeforeEach
    void observe() throws IOException {
        evidence = directory.resolve("flows.json");
        out = directory.resolve("draft");
        ObservationJson.write(
                observation(
                        flow(Operation.USE, List.of("essential.service"), List.of()),
                        flow(Operation.SHARE, List.of("essential.service"), List.of("processor.mail")),
                        flow(Operation.USE, List.of(), List.of())),
                evidence);
    }

    @Test
    void writesAPolicyThatThePolicyCommandsAccept() {
        Terminal answer = Terminal.run("draft", "--evidence", evidence, "--out", out);

        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out())
                .startsWith("draft with 1 activities and 1 remarks from 1 evidence files and instances")
                .contains("to be settled by people", "LEGAL_BASIS_MISSING: 1");
        Terminal check = Terminal.run("check", out.resolve("policy.json"), "--format", "json");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.json().get("problems")).isEmpty();
        assertThat(check.json().get("findings"))
                .allSatisfy(finding ->
                        assertThat(finding.get("severity").textValue()).isIn("warning", "info"));
        assertThat(out.resolve("bindings.json")).content().contains("\"com.acme.Customer\"");
    }

    @Test
    void allowsWhatTheEvidenceShowsAndNothingElse() {
        Path before = Terminal.file(directory, "before.json", NOTHING);
        Terminal.run("draft", "--evidence", evidence, "--out", out);

        Terminal diff =
                Terminal.run("diff", before, out.resolve("policy.json"), "--evidence", evidence, "--format", "json");

        assertThat(diff.json().get("observed"))
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.get("kind").textValue()).isEqualTo("allowed"));
        Terminal again =
                Terminal.run("diff", out.resolve("policy.json"), out.resolve("policy.json"), "--evidence", evidence);
        assertThat(again.exitCode()).isZero();
    }

    @Test
    void refusesToOverwriteWhatIsThere() throws IOException {
        Files.createDirectories(out);
        Path mine = Terminal.file(out, "bindings.json", "mine");

        Terminal refused = Terminal.run("draft", "--evidence", evidence, "--out", out);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).startsWith("ENF-851").contains("--force");
        assertThat(mine).hasContent("mine");
        assertThat(out.resolve("policy.json")).doesNotExist();
        assertThat(Terminal.run("draft", "--evidence", evidence, "--out", out, "--force")
                        .exitCode())
                .isZero();
        assertThat(mine).content().startsWith("{");
    }

    @Test
    void readsEvidenceFromADatabaseIfToldOfWhichPolicy() throws IOException {
        String url = TestDatabase.H2.freshUrl();
        Database database = Database.at(url);
        database.createTables();
        JdbcFlows.in(database, Instance.of("staging", "b1", Duration.ofSeconds(10)))
                .end(ObservationJson.read(evidence));

        assertThat(Terminal.run("draft", "--evidence", url, "--out", out).err()).startsWith("ENF-850");
        Terminal answer = Terminal.run("draft", "--evidence", url, "--id", "shop", "--out", out, "--format", "json");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.json().get("activities").intValue()).isEqualTo(1);
        assertThat(answer.json().get("open").get("ART30_RETENTION_MISSING").intValue())
                .isEqualTo(1);
    }

    @Test
    void needsEvidence() {
        assertThat(Terminal.run("draft", "--out", out).err()).startsWith("ENF-850");
        assertThat(Terminal.run("draft", "--out", out, "--id", "shop").err()).startsWith("ENF-852");
        assertThat(out).doesNotExist();
    }

    private static Flow flow(Operation operation, List<String> purposes, List<String> recipients) {
        return new Flow(
                "customer",
                "user.contact.email",
                operation,
                purposes,
                recipients,
                null,
                "com.acme.Customer#email",
                "com.acme.Orders.confirm(Orders.java:7)",
                purposes.isEmpty() ? "" : "com.acme.Orders." + operation.key(),
                Flow.Outcome.WOULD_DENY,
                "CATEGORY_UNDECLARED",
                null,
                null,
                List.of(),
                null,
                3,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Observation observation(Flow... flows) {
        return new Observation(
                "shop",
                null,
                "0",
                "log",
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(flows));
    }
}
