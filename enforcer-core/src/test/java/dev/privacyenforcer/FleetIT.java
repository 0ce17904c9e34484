package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.evidence.Fleet;
import dev.privacyenforcer.evidence.FleetQuery;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.JdbcFlows;
import dev.privacyenforcer.evidence.Snapshot;
import dev.privacyenforcer.jdbc.Database;
import dev.privacyenforcer.jdbc.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three programs under load on one PostgreSQL; one of them is killed. */
class FleetIT {

    private static final long READS = 400_000;
    private static final Duration FLUSH = Duration.ofSeconds(1);

    /** What a flush itself may take on a machine that others use too. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    @TempDir
    Path directory;

    private final String url = TestDatabase.POSTGRESQL.freshUrl();
    private final Database database = Database.of(TestDatabase.POSTGRESQL.source(url));

    @Test
    void theSurvivorsAreExactAndTheKilledOneLosesNoMoreThanItsLastInterval() throws Exception {
        Process first = start("first", READS);
        Process second = start("second", READS);
        Process killed = start("killed", 0);
        long at = killAfterSeconds(killed, FLUSH.plus(SLACK).plusSeconds(4));
        assertThat(first.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(second.waitFor(120, TimeUnit.SECONDS)).isTrue();

        assertThat(List.of(first.exitValue(), second.exitValue())).containsOnly(0);
        assertThat(killed.exitValue()).isEqualTo(128 + 9);
        assertThat(counted("first")).isEqualTo(3 * READS);
        assertThat(counted("second")).isEqualTo(3 * READS);
        assertThat(counted("killed"))
                .isGreaterThan(0)
                .isGreaterThanOrEqualTo(done("killed", at - FLUSH.plus(SLACK).toMillis()));
        Fleet fleet = fleet(null);
        assertThat(fleet.instances()).isEqualTo(3);
        assertThat(fleet.observation().incidents())
                .containsEntry("instances_not_ended", 1L)
                .containsEntry("seconds_not_counted", FLUSH.toSeconds());
        assertThat(fleet(null).observation().flows().stream()
                        .mapToLong(Flow::count)
                        .sum())
                .isEqualTo(2 * 3 * READS + counted("killed"));
    }

    private Process start(String build, long reads) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dprivacy.enforcer.evidence=" + url,
                        "-Dprivacy.enforcer.evidence.interval=" + FLUSH,
                        "-Dprivacy.enforcer.environment=test",
                        "-Dprivacy.enforcer.build=" + build,
                        BusyInstance.class.getName(),
                        Long.toString(reads))
                .redirectOutput(file(build).toFile())
                .redirectError(file(build + ".err").toFile())
                .start();
    }

    /** Counted from the moment at which it works. */
    private long killAfterSeconds(Process process, Duration time) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (Files.size(file("killed")) == 0) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(() -> errors("killed"))
                    .isTrue();
            Thread.sleep(20);
        }
        Thread.sleep(time.toMillis());
        long at = System.currentTimeMillis();
        process.destroyForcibly().waitFor();
        return at;
    }

    /** How many reads were over at a time, as the program said before. */
    private long done(String build, long time) throws IOException {
        return Files.readAllLines(file(build)).stream()
                .filter(line -> line.matches("\\d+ \\d+"))
                .map(line -> line.split(" "))
                .filter(words -> Long.parseLong(words[0]) <= time)
                .mapToLong(words -> Long.parseLong(words[1]))
                .max()
                .orElseThrow();
    }

    private long counted(String build) throws IOException {
        return fleet(build).snapshots().stream()
                .map(Snapshot::observation)
                .flatMap(seen -> seen.flows().stream())
                .filter(flow -> flow.outcome() == Flow.Outcome.PERMITTED)
                .mapToLong(Flow::count)
                .sum();
    }

    private Fleet fleet(String build) throws IOException {
        return JdbcFlows.read(database, new FleetQuery("shop", "test", build, null, null));
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private String errors(String build) {
        try {
            return Files.readString(file(build + ".err")) + File.separator;
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
