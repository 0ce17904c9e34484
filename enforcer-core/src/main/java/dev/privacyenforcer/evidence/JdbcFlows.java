package dev.privacyenforcer.evidence;

import dev.privacyenforcer.evidence.Windows.Part;
import dev.privacyenforcer.jdbc.Columns;
import dev.privacyenforcer.jdbc.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Evidence kept in a database that many instances share: PostgreSQL or H2. Thread-safe.
 *
 * <p>Each instance has rows of its own, for each day (UTC) and flow; it writes absolute counts, and only those that
 * have changed. So no write waits for another instance, a write that is repeated changes nothing, and what an instance
 * that is killed has written stays exact: at most what it counted since is missing.
 */
public final class JdbcFlows implements FlowStore {

    private static final Duration DAY = Duration.ofDays(1);
    private static final String UPDATE = "update enforcer_evidence set seen_to = ?, has_ended = ?, seen = ?"
            + " where instance = ? and time_window = ?";
    private static final String INSERT = "insert into enforcer_evidence (instance, time_window, environment, build,"
            + " policy_id, seen_from, seen_to, flush_seconds, has_ended, classes, seen)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final Instance instance;
    private final Windows windows;
    private Instant window = Instant.MIN;
    private Map<Flow, Long> written = Map.of();

    JdbcFlows(Database database, Instance instance, Duration window) {
        this.database = database;
        this.instance = instance;
        this.windows = new Windows(window);
    }

    /**
     * {@return the place of one instance in a database}
     *
     * @param database has the tables ({@link Database#createTables})
     * @param instance this run of the program
     */
    public static JdbcFlows in(Database database, Instance instance) {
        return new JdbcFlows(database, instance, DAY);
    }

    /**
     * {@return what instances were seen to do, as it is in the database at this moment}
     *
     * @param database has the tables
     * @param query which of it
     * @throws ObservationFormatException if somebody has changed the rows
     * @throws IOException never otherwise
     */
    public static Fleet read(Database database, FleetQuery query) throws IOException {
        try {
            return database.atOnce("read the evidence", connection -> FleetReading.of(connection, query));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    @Override
    public void write(Observation observation) throws IOException {
        write(observation, false);
    }

    @Override
    public void end(Observation observation) throws IOException {
        write(observation, true);
    }

    private synchronized void write(Observation now, boolean ended) throws IOException {
        Part part = windows.of(now);
        Map<Flow, Long> before = part.start().equals(window) ? written : Map.of();
        List<Flow> changed = part.observation().flows().stream()
                .filter(flow -> flow.count() != before.getOrDefault(flow.shape(), 0L))
                .toList();
        FlowRows rows = FlowRows.of(instance.id(), part.start(), changed);
        String seen = FlowsJson.text(part.observation()
                .with(List.of(), List.of())
                .with(part.observation().from(), part.observation().evaluated(), List.of()));
        String classes = FlowsJson.text(
                part.observation().with(Map.of()).with(part.observation().from(), Map.of(), List.of()));
        database.run("write the evidence", connection -> {
            if (update(connection, part, ended, seen) == 0) {
                insert(connection, part, ended, classes, seen);
            }
            return rows.write(connection);
        });
        windows.kept(now);
        window = part.start();
        Map<Flow, Long> all = new HashMap<>(before);
        changed.forEach(flow -> all.put(flow.shape(), flow.count()));
        written = all;
    }

    private int update(Connection connection, Part part, boolean ended, String seen) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            new Columns.Setter(update)
                    .time(part.observation().to())
                    .truth(ended)
                    .text(seen)
                    .text(instance.id())
                    .time(part.start());
            return update.executeUpdate();
        }
    }

    private void insert(Connection connection, Part part, boolean ended, String classes, String seen)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            new Columns.Setter(insert)
                    .text(instance.id())
                    .time(part.start())
                    .text(instance.environment())
                    .text(instance.build())
                    .text(part.observation().policyId())
                    .time(part.observation().from())
                    .time(part.observation().to())
                    .number(instance.flush().plusNanos(999_999_999).toSeconds())
                    .truth(ended)
                    .text(classes)
                    .text(seen);
            insert.executeUpdate();
        }
    }
}
