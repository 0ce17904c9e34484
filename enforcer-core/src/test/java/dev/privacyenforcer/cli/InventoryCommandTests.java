package dev.privacyenforcer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                Map.of(),
                Map.of(),
                List.of(flow));
        ObservationJson.write(observation, place.resolve("flows.json"));
        return place;
    }
}
