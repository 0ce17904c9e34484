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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InventoryCommandTests {

    @TempDir
    Path directory;

    private Path shop;
    private Path out;

    @BeforeEach
    void writePolicy() {
        shop = Terminal.file(directory, "shop.json", Terminal.SHOP);
        out = directory.resolve("record");
    }

    @Test
    void addsUpEvidenceOfFilesAndDirectories() throws IOException {
        Path web = evidence("web", "shop", 3);
        Path batch = evidence("batch", "shop", 4);

        Terminal answer = Terminal.run(
                "inventory", shop, "--evidence", web.resolve("flows.json"), "--evidence", batch, "--out", out);

        assertThat(answer.exitCode()).isZero();
        Observation merged = ObservationJson.read(out.resolve("flows.json"));
        assertThat(merged.flows()).hasSize(1);
        assertThat(merged.flows().get(0).count()).isEqualTo(7);
        assertThat(out.resolve("inventory.html")).content().contains("orders");
    }

    @Test
    void listsWhatChangedSinceAnEarlierRecord() throws IOException {
        Terminal.run("inventory", shop, "--record", "json", "--out", directory.resolve("earlier"));
        Path earlier = directory.resolve("earlier").resolve("record.json");

        Terminal answer = Terminal.run("inventory", shop, "--baseline", earlier, "--out", out);

        assertThat(answer.exitCode()).isZero();
        assertThat(out.resolve("inventory.html")).content().contains("made under policy shop", "Nothing changed");
    }

    @Test
    void refusesABaselineThatIsNoRecord() {
        Terminal answer = Terminal.run("inventory", shop, "--baseline", shop, "--out", out);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("ENF-870", "shop.json", "enforcer-record-1", "--record json");
    }

    @Test
    void countsAFileOnceThatIsNamedTwice() throws IOException {
        Path web = evidence("web", "shop", 3);

        Terminal.run("inventory", shop, "--evidence", web, "--evidence", web, "--out", out);

        assertThat(ObservationJson.read(out.resolve("flows.json"))
                        .flows()
                        .get(0)
                        .count())
                .isEqualTo(3);
    }

    @Test
    void findsWhatRunningProgramsKeepInADirectory() throws IOException {
        Path web = evidence("web", "shop", 3);
        Files.copy(web.resolve("flows.json"), web.resolve("flows-17.json"));

        Terminal.run("inventory", shop, "--evidence", web, "--out", out);

        assertThat(ObservationJson.read(out.resolve("flows.json"))
                        .flows()
                        .get(0)
                        .count())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void makesOneRecordOfAFleetInADatabase(TestDatabase kind) throws IOException {
        String url = kind.freshUrl();
        Database database = Database.at(url);
        database.createTables();
        Observation seen = ObservationJson.read(evidence("web", "shop", 3).resolve("flows.json"));
        JdbcFlows.in(database, Instance.of("production", "b1", Duration.ofSeconds(10)))
                .write(seen);
        JdbcFlows.in(database, Instance.of("production", "b2", Duration.ofSeconds(10)))
                .end(seen);
        JdbcFlows.in(database, Instance.of("test", "b2", Duration.ofSeconds(10)))
                .end(seen);

        Terminal answer = Terminal.run(
                "inventory", shop, "--evidence", url, "--environment", "production", "--out", out, "--format", "json");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.json().get("evidence").intValue()).isEqualTo(2);
        assertThat(ObservationJson.read(out.resolve("flows.json"))
                        .flows()
                        .get(0)
                        .count())
                .isEqualTo(6);
        assertThat(out.resolve("inventory.html"))
                .content()
                .contains("Instances of the program that have not said that they ended", ": 1</li>", ": 10</li>");
        Terminal none = Terminal.run("inventory", shop, "--evidence", url, "--build", "b3", "--out", out);
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).startsWith("ENF-376").doesNotContain("\tat ");
    }

    @Test
    void saysWhatIsMissingToReachADatabaseButNotItsAddress() {
        Terminal unknown =
                Terminal.run("inventory", shop, "--evidence", "jdbc:canary:x?password=canary2", "--out", out);
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("ENF-374 No driver for jdbc:canary")
                .doesNotContain("canary2");

        Terminal empty = Terminal.run("inventory", shop, "--evidence", TestDatabase.H2.freshUrl(), "--out", out);
        assertThat(empty.err())
                .startsWith("ENF-370")
                .contains("privacy/stores-1.sql")
                .doesNotContain("\tat ");

        Terminal file =
                Terminal.run("inventory", shop, "--evidence", directory, "--environment", "production", "--out", out);
        assertThat(file.err()).startsWith("ENF-378");
    }

    @Test
    void showsWhatIsDeclaredWithoutEvidence() throws IOException {
        Terminal answer = Terminal.run("inventory", shop, "--out", out, "--format", "json");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.json().get("flows").intValue()).isZero();
        assertThat(ObservationJson.read(out.resolve("flows.json")).evaluated()).containsEntry("no-logs", 0L);
        assertThat(out.resolve("inventory.html")).content().contains("billing");
    }

    @Test
    void refusesEvidenceOfAnotherPolicy() throws IOException {
        Terminal answer = Terminal.run("inventory", shop, "--evidence", evidence("web", "other", 1), "--out", out);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("policy 'other'", "expected 'shop'").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesWhatIsNoEvidence() {
        Path text = Terminal.file(directory, "notes.txt", "hello");

        Terminal answer = Terminal.run("inventory", shop, "--evidence", text, "--out", out);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("ENF-401").doesNotContain("\tat ");
    }

    @Test
    void saysThatADirectoryHoldsNoEvidence() {
        Terminal answer = Terminal.run("inventory", shop, "--evidence", directory, "--out", out);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("no flows.json");
    }

    private Path evidence(String program, String policy, long count) throws IOException {
        Path place = Files.createDirectories(directory.resolve(program));
        Flow flow = new Flow(
                "customer",
                "user.contact.email",
                Operation.USE,
                List.of("essential.service"),
                List.of(),
                null,
                "Customer#email",
                "Orders.confirm(Orders.java:7)",
                "Orders.confirm",
                Flow.Outcome.PERMITTED,
                null,
                "orders",
                "contract",
                List.of("2"),
                null,
                count,
                Instant.EPOCH,
                Instant.EPOCH);
        Observation observation = new Observation(
                policy,
                "1",
                "0",
                "block",
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(flow));
        ObservationJson.write(observation, place.resolve("flows.json"));
        return place;
    }
}
