package dev.privacyenforcer.evidence;

import dev.privacyenforcer.jdbc.Columns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the snapshots of a fleet from their rows. */
final class FleetReading {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final String WHICH = " where e.policy_id = ? and e.time_window >= ? and e.time_window < ?"
            + " and (? = '' or e.environment = ?) and (? = '' or e.build = ?)";
    private static final String SNAPSHOTS = "select e.instance, e.time_window, e.environment, e.build, e.flush_seconds,"
            + " e.classes, e.seen, (e.has_ended or exists (select 1 from enforcer_evidence l"
            + " where l.instance = e.instance and l.time_window > e.time_window)) as complete"
            + " from enforcer_evidence e" + WHICH;
    private static final String FLOWS = "select f.instance, f.time_window, f.flow, f.times, f.first_seen, f.last_seen"
            + " from enforcer_flow f join enforcer_evidence e"
            + " on e.instance = f.instance and e.time_window = f.time_window" + WHICH;

    private record Key(String instance, Instant window) {}

    private FleetReading() {}

    static Fleet of(Connection connection, FleetQuery query) throws SQLException {
        try (PreparedStatement snapshots = connection.prepareStatement(SNAPSHOTS);
                PreparedStatement flows = connection.prepareStatement(FLOWS)) {
            set(snapshots, query);
            set(flows, query);
            return Fleet.of(snapshots(snapshots, flows(flows)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void set(PreparedStatement select, FleetQuery query) throws SQLException {
        new Columns.Setter(select)
                .text(query.policyId())
                .time(Objects.requireNonNullElse(query.from(), EARLIEST))
                .time(Objects.requireNonNullElse(query.until(), LATEST))
                .text(query.environment())
                .text(query.environment())
                .text(query.build())
                .text(query.build());
    }

    private static Map<Key, List<Flow>> flows(PreparedStatement select) throws SQLException, IOException {
        Map<Key, List<Flow>> flows = new HashMap<>();
        Map<String, Flow> shapes = new HashMap<>(); // most instances have the same ones
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Flow shape = shape(shapes, row.getString("flow"));
                flows.computeIfAbsent(key(row), unseen -> new ArrayList<>())
                        .add(shape.counted(
                                row.getLong("times"), Columns.time(row, "first_seen"), Columns.time(row, "last_seen")));
            }
        }
        return flows;
    }

    private static Flow shape(Map<String, Flow> shapes, String text) throws IOException {
        @Nullable Flow known = shapes.get(text);
        if (known == null) {
            known = FlowsJson.flow(text);
            shapes.put(text, known);
        }
        return known;
    }

    private static List<Snapshot> snapshots(PreparedStatement select, Map<Key, List<Flow>> flows)
            throws SQLException, IOException {
        List<Snapshot> snapshots = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Instance instance = new Instance(
                        row.getString("instance"),
                        row.getString("environment"),
                        row.getString("build"),
                        Duration.ofSeconds(row.getLong("flush_seconds")));
                Observation classes = FlowsJson.observation(row.getString("classes"));
                Observation seen = FlowsJson.observation(row.getString("seen"));
                Observation whole = seen.with(classes.wovenClasses(), classes.unwovenClasses())
                        .with(seen.from(), seen.evaluated(), flows.getOrDefault(key(row), List.of()));
                snapshots.add(new Snapshot(
                        instance, Columns.time(row, "time_window"), row.getBoolean("complete"), whole.canonical()));
            }
        }
        return snapshots;
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("instance"), Columns.time(row, "time_window"));
    }
}
