package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.evidence.FlowStore;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import dev.privacyenforcer.policy.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceWriterTests {

    private static final Duration NEVER = Duration.ofDays(1);
    private Enforcer enforcer = Fixture.install(Fixture.policy(""));

    @TempDir
    Path directory;

    @AfterEach
    void close() {
        enforcer.close();
    }

    @Test
    void writesOnEachInterval() throws InterruptedException {
        BlockingQueue<Observation> written = new ArrayBlockingQueue<>(100);
        enforcer.record(written::add, Duration.ofMillis(5));
        PurposeScope.run(Fixture.SERVICE, Fixture::email);
        Observation seen = written.poll(30, TimeUnit.SECONDS);
        while (seen != null && seen.flows().isEmpty()) {
            seen = written.poll(30, TimeUnit.SECONDS);
        }
        assertThat(seen).isNotNull();
        assertThat(seen.flows()).singleElement().satisfies(flow -> assertThat(flow.count())
                .isEqualTo(1));
    }

    @Test
    void writesAtAFlushAndWhenItCloses() throws IOException {
        Path file = directory.resolve("evidence/flows-a.json");
        enforcer.record(FlowStore.in(directory.resolve("evidence"), "a"), NEVER);
        PurposeScope.run(Fixture.SERVICE, Fixture::email);
        enforcer.flush();
        assertThat(ObservationJson.read(file).flows()).extracting("count").containsExactly(1L);
        PurposeScope.run(Fixture.SERVICE, Fixture::email);
        enforcer.close();
        assertThat(ObservationJson.read(file).flows().stream()
                        .mapToLong(flow -> flow.count())
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBeRecordedUntilItCanAgain() throws IOException {
        Path blocked = Files.writeString(directory.resolve("evidence"), "a file where the directory should be");
        enforcer.record(FlowStore.in(blocked, "a"), NEVER);
        PurposeScope.run(Fixture.SERVICE, () -> {
            for (int i = 0; i < EvidenceWriter.MOST_FAILURES; i++) {
                assertThat(Fixture.email()).isNotNull();
                assertThatThrownBy(enforcer::flush).isInstanceOf(UncheckedIOException.class);
            }
            assertThat(EnforcerTests.reason(Fixture::email)).isEqualTo(Reason.RECORD_UNAVAILABLE);
            delete(blocked);
            enforcer.flush();
            assertThat(Fixture.email()).isNotNull();
        });
        assertThat(enforcer.observe().incidents())
                .containsEntry("evidence_not_written", (long) EvidenceWriter.MOST_FAILURES);
    }

    @Test
    void neverRefusesInLogMode() {
        enforcer.close();
        enforcer = Fixture.install(Fixture.policy(""), Mode.LOG);
        enforcer.record(
                observation -> {
                    throw new IOException("disk full");
                },
                NEVER);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(enforcer::flush).hasMessageContaining("disk full");
        }
        assertThat(Fixture.email()).isEqualTo("ada@shop.example");
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
