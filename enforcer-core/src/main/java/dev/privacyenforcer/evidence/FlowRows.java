package dev.privacyenforcer.evidence;

import dev.privacyenforcer.jdbc.Columns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Flows as rows of {@code enforcer_flow}, with absolute counts. */
final class FlowRows {

    private static final String UPDATE = "update enforcer_flow set times = ?, first_seen = ?, last_seen = ?"
            + " where instance = ? and time_window = ? and flow_hash = ?";
    private static final String INSERT =
            "insert into enforcer_flow (times, first_seen, last_seen, instance, time_window,"
                    + " flow_hash, flow) values (?, ?, ?, ?, ?, ?, ?)";

    private record Row(Flow flow, String text, String hash) {}

    private final String instance;
    private final Instant window;
    private final List<Row> rows = new ArrayList<>();

    private FlowRows(String instance, Instant window) {
        this.instance = instance;
        this.window = window;
    }

    static FlowRows of(String instance, Instant window, List<Flow> flows) throws IOException {
        FlowRows rows = new FlowRows(instance, window);
        for (Flow flow : flows) {
            String text = FlowsJson.text(flow.shape());
            rows.rows.add(new Row(flow, text, hash(text)));
        }
        return rows;
    }

    /** {@return how many rows are new} Only this instance writes them, so none appears in between. */
    int write(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        int[] updated = update(connection);
        List<Row> missing = new ArrayList<>();
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                missing.add(rows.get(i));
            }
        }
        insert(connection, missing);
        return missing.size();
    }

    private int[] update(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            for (Row row : rows) {
                key(update, row);
                update.addBatch();
            }
            return update.executeBatch();
        }
    }

    private void insert(Connection connection, List<Row> missing) throws SQLException {
        if (missing.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Row row : missing) {
                key(insert, row).text(row.text());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private Columns.Setter key(PreparedStatement statement, Row row) throws SQLException {
        return new Columns.Setter(statement)
                .number(row.flow().count())
                .time(row.flow().firstSeen())
                .time(row.flow().lastSeen())
                .text(instance)
                .time(window)
                .text(row.hash());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has it
        }
    }
}
