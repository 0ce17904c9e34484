package dev.privacyenforcer.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.jdbc.BreakableSource;
import dev.privacyenforcer.jdbc.Database;
import dev.privacyenforcer.jdbc.StoreException;
import dev.privacyenforcer.jdbc.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** On real databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcFlowsTests {

    private static final long DAY = 86_400;
    private static final FleetQuery ALL = FleetQuery.of("shop");

    private final BreakableSource source;
    private final Database database;

    JdbcFlowsTests(TestDatabase kind) {
        source = new BreakableSource(kind.fresh());
        database = Database.of(source);
        database.createTables();
    }

    @Test
    void givesBackWhatOneInstanceWrote() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Observation seen = new World(seed).observation().canonical();
            Instance instance = instance("p", "b" + seed);
            JdbcFlows.in(database, instance).end(seen);

            Fleet fleet = read(new FleetQuery("shop", null, "b" + seed, null, null));

            List<Flow> counted =
                    seen.flows().stream().filter(flow -> flow.count() > 0).toList();
            assertThat(fleet.observation())
                    .as("seed %s", seed)
                    .isEqualTo(seen.with(seen.from(), seen.evaluated(), counted));
            assertThat(fleet.observation().poisonedClasses()).isEqualTo(seen.poisonedClasses());
            assertThat(fleet.snapshots()).extracting(Snapshot::instance).containsExactly(instance);
        }
    }

    @Test
    void replacesCountsAndAddsUpInstances() throws IOException {
        JdbcFlows one = JdbcFlows.in(database, instance("p", "1"));
        JdbcFlows other = JdbcFlows.in(database, instance("p", "1"));
        one.write(FleetTests.seen(3, 1));
        one.write(FleetTests.seen(5, 2));
        one.write(FleetTests.seen(5, 3));
        other.write(FleetTests.seen(7, 1));

        assertThat(counted(ALL)).isEqualTo(12);
        assertThat(read(ALL).observation().evaluated()).containsEntry("no-logs", 12L);
    }

    @Test
    void makesOneRecordByEnvironmentBuildAndDays() throws IOException {
        JdbcFlows one = JdbcFlows.in(database, instance("production", "1"));
        one.write(FleetTests.seen(3, 10));
        one.write(FleetTests.seen(8, DAY + 10));
        one.end(FleetTests.seen(9, DAY * 2));
        JdbcFlows.in(database, instance("test", "2")).write(FleetTests.seen(100, DAY));

        assertThat(counted(ALL)).isEqualTo(109);
        assertThat(counted(new FleetQuery("shop", "production", null, null, null)))
                .isEqualTo(9);
        assertThat(counted(new FleetQuery("shop", null, "2", null, null))).isEqualTo(100);
        assertThat(counted(new FleetQuery("shop", "production", null, day(1), null)))
                .isEqualTo(6);
        assertThat(counted(new FleetQuery("shop", "production", null, day(1), day(2))))
                .isEqualTo(5);
        assertThat(read(new FleetQuery("other", null, null, null, null)).observation())
                .isNull();
    }

    @Test
    void onlyTheLastWindowOfAnInstanceThatDidNotEndMissesSomething() throws IOException {
        JdbcFlows one = JdbcFlows.in(database, instance("p", "1"));
        one.write(FleetTests.seen(3, 10));
        one.write(FleetTests.seen(8, DAY + 10));

        assertThat(read(ALL).observation().incidents())
                .containsEntry("instances_not_ended", 1L)
                .containsEntry("seconds_not_counted", 10L);
        assertThat(read(new FleetQuery("shop", null, null, null, day(1)))
                        .observation()
                        .incidents())
                .isEmpty();

        one.end(FleetTests.seen(8, DAY + 20));
        assertThat(read(ALL).observation().incidents()).isEmpty();
    }

    @Test
    void losesNothingWhileTheDatabaseIsDown() throws IOException {
        JdbcFlows one = JdbcFlows.in(database, instance("p", "1"));
        one.write(FleetTests.seen(3, 10));
        source.down(true);
        assertThatThrownBy(() -> one.write(FleetTests.seen(6, DAY + 1)))
                .isInstanceOf(StoreException.class)
                .hasMessageNotContaining("canary");
        source.down(false);
        one.write(FleetTests.seen(8, DAY + 9));

        assertThat(counted(new FleetQuery("shop", null, null, null, day(1)))).isEqualTo(3);
        assertThat(counted(ALL)).isEqualTo(8);
    }

    @Test
    void writesOnlyWhatHasChanged() throws IOException {
        JdbcFlows one = JdbcFlows.in(database, instance("p", "1"));
        Flow still = World.flow("user.device", 7, 1, 1);
        for (int second = 1; second <= 5; second++) {
            Observation seen = FleetTests.seen(second, second);
            one.write(seen.with(
                    seen.from(), seen.evaluated(), List.of(seen.flows().get(0), still)));
        }
        // somebody else's change of a row that has not changed since stays: nobody writes it
        database.run("change a row", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("update enforcer_flow set times = 70 where times = 7");
            }
        });
        Observation seen = FleetTests.seen(6, 6);
        one.write(seen.with(seen.from(), seen.evaluated(), List.of(seen.flows().get(0), still)));

        assertThat(counted(ALL)).isEqualTo(76);
    }

    @Test
    void manyInstancesWriteWhileTheRecordIsRead() throws IOException {
        int instances = 4;
        int flushes = 12;
        List<CompletableFuture<Void>> writers = IntStream.range(0, instances)
                .mapToObj(i -> CompletableFuture.runAsync(() -> flush(flushes)))
                .toList();
        long before = 0;
        while (!writers.stream().allMatch(CompletableFuture::isDone)) {
            Fleet fleet = read(ALL);
            for (Snapshot each : fleet.snapshots()) {
                // the header and the flows are of one moment
                assertThat(each.observation().flows().get(0).count())
                        .isEqualTo(each.observation().evaluated().get("no-logs"));
            }
            long now =
                    fleet.snapshots().stream().mapToLong(JdbcFlowsTests::count).sum();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        writers.forEach(CompletableFuture::join);

        assertThat(counted(ALL)).isEqualTo((long) instances * flushes);
    }

    private void flush(int flushes) {
        JdbcFlows mine = JdbcFlows.in(database, instance("p", "1"));
        for (int flush = 1; flush <= flushes; flush++) {
            try {
                mine.write(FleetTests.seen(flush, flush));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Test
    void takesNamesForValues() throws IOException {
        Instance odd = instance("p' or '1'='1", "'; drop table enforcer_flow; --");
        JdbcFlows.in(database, odd).write(FleetTests.seen(4, 1));

        assertThat(counted(new FleetQuery("shop", odd.environment(), odd.build(), null, null)))
                .isEqualTo(4);
        assertThat(read(new FleetQuery("shop", "x", null, null, null)).instances())
                .isZero();
    }

    @Test
    void refusesRowsThatSomebodyChangedWithoutRepeatingThem() throws IOException {
        JdbcFlows.in(database, instance("p", "1")).write(FleetTests.seen(4, 1));
        database.run("spoil a row", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("update enforcer_flow set flow = '{\"canary\": 1}'");
            }
        });

        assertThatThrownBy(() -> read(ALL))
                .isInstanceOf(ObservationFormatException.class)
                .hasMessageContaining("ENF-401");
    }

    @Test
    void keepsEachFlowOnce() throws IOException {
        JdbcFlows one = JdbcFlows.in(database, instance("p", "1"));
        one.write(FleetTests.seen(1, 1));
        one.write(FleetTests.seen(2, 2));
        long rows = database.run("count rows", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("select count(*) from enforcer_flow")) {
                found.next();
                return found.getLong(1);
            }
        });

        assertThat(rows).isEqualTo(1);
    }

    private long counted(FleetQuery query) throws IOException {
        return read(query).snapshots().stream().mapToLong(JdbcFlowsTests::count).sum();
    }

    private static long count(Snapshot snapshot) {
        return snapshot.observation().flows().stream().mapToLong(Flow::count).sum();
    }

    private Fleet read(FleetQuery query) throws IOException {
        return JdbcFlows.read(database, query);
    }

    private static Instance instance(String environment, String build) {
        return Instance.of(environment, build, Duration.ofSeconds(10));
    }

    private static Instant day(long number) {
        return Instant.ofEpochSecond(number * DAY);
    }
}
