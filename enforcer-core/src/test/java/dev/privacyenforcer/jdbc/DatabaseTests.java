package dev.privacyenforcer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DatabaseTests {

    private final DataSource source;
    private final Database database;

    DatabaseTests(TestDatabase kind) {
        source = kind.fresh();
        database = Database.of(source);
    }

    @Test
    void createsTheTablesOnceHoweverOftenItIsAsked() {
        database.createTables();
        database.createTables();

        for (String table : List.of("enforcer_consent", "enforcer_right", "enforcer_evidence", "enforcer_flow")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    @Test
    void manyNodesMayCreateTheTablesAtOnce() {
        int nodes = 8;
        CountDownLatch ready = new CountDownLatch(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        List<CompletableFuture<Void>> all = IntStream.range(0, nodes)
                .mapToObj(node -> CompletableFuture.runAsync(
                        () -> {
                            ready.countDown();
                            await(ready);
                            database.createTables();
                        },
                        threads))
                .toList();

        assertThat(all).allSatisfy(node -> assertThat(node).succeedsWithin(java.time.Duration.ofSeconds(30)));
        threads.shutdown();
        assertThat(count("enforcer_flow")).isZero();
    }

    @Test
    void keepsNothingOfAFailure() {
        database.createTables();

        assertThatThrownBy(() -> database.run("try", connection -> {
                    insert(connection, "a");
                    insert(connection, "a");
                    return null;
                }))
                .asInstanceOf(type(StoreException.class))
                .satisfies(failure -> assertThat(failure.state()).isEqualTo("23505"));

        assertThat(count("enforcer_flow")).isZero();
    }

    @Test
    void namesTheMissingTableAndTheWayOutButNoValue() {
        assertThatThrownBy(() -> database.run("count canaries", connection -> {
                    insert(connection, "canary-value");
                    return null;
                }))
                .hasMessageStartingWith("ENF-370 Database failed: count canaries")
                .hasMessageContaining("privacy/stores-1.sql")
                .hasNoCause()
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("canary-value"));
    }

    private static void insert(Connection connection, String flow) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into enforcer_flow values ('i', current_timestamp, 'h', '" + flow
                    + "', 1, current_timestamp, current_timestamp)");
        }
    }

    private long count(String table) {
        return database.run("count", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
