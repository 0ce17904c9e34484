package dev.privacyenforcer.rights;

import dev.privacyenforcer.consent.Changes;
import dev.privacyenforcer.jdbc.Columns;
import dev.privacyenforcer.jdbc.Database;
import dev.privacyenforcer.rights.RightsEntry.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rights kept in a database, table {@code enforcer_right}: PostgreSQL or H2. Thread-safe. */
public final class JdbcRights implements RightsLedger {

    private static final String COLUMNS =
            "id, data_subject_id, data_subject, claim, step, purpose, grounds, entered_by, said_at";
    private static final String HISTORY = "select " + COLUMNS
            + " from enforcer_right where data_subject_id = any(?) and data_subject = ? order by seq";
    private static final String INSERT =
            "insert into enforcer_right (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String KNOWN = "select 1 from enforcer_right where id = ?";

    private final Database database;
    private final Changes changes = new Changes();

    private JdbcRights(Database database) {
        this.database = database;
    }

    /**
     * {@return the rights in a database; nothing is asked yet}
     *
     * @param database has the table ({@link Database#createTables})
     */
    public static JdbcRights in(Database database) {
        return new JdbcRights(database);
    }

    @Override
    public void append(RightsEntry entry) {
        try {
            database.run("append what a person claims", connection -> insert(connection, entry));
        } finally {
            changes.announce(entry.dataSubjectId()); // a commit that failed may still have been one
        }
    }

    private static boolean insert(Connection connection, RightsEntry entry) throws SQLException {
        try (PreparedStatement known = connection.prepareStatement(KNOWN);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            known.setString(1, entry.id());
            try (ResultSet found = known.executeQuery()) {
                if (found.next()) {
                    return false;
                }
            }
            new Columns.Setter(insert)
                    .text(entry.id())
                    .text(entry.dataSubjectId())
                    .text(entry.dataSubject())
                    .text(entry.claim().name())
                    .text(entry.step().name())
                    .text(entry.purpose())
                    .text(entry.grounds())
                    .text(entry.enteredBy())
                    .time(entry.at());
            return insert.executeUpdate() == 1;
        }
    }

    @Override
    public List<RightsEntry> history(Collection<String> dataSubjectIds, String dataSubject) {
        return database.run("read what people claim", connection -> {
            try (PreparedStatement select = connection.prepareStatement(HISTORY)) {
                select.setArray(1, connection.createArrayOf("varchar", dataSubjectIds.toArray()));
                select.setString(2, dataSubject);
                return read(select);
            }
        });
    }

    private static List<RightsEntry> read(PreparedStatement select) throws SQLException {
        List<RightsEntry> entries = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(new RightsEntry(
                        rows.getString("id"),
                        rows.getString("data_subject_id"),
                        rows.getString("data_subject"),
                        Claim.valueOf(rows.getString("claim")),
                        Step.valueOf(rows.getString("step")),
                        Columns.textIfAny(rows, "purpose"),
                        Columns.textIfAny(rows, "grounds"),
                        Columns.textIfAny(rows, "entered_by"),
                        Columns.time(rows, "said_at")));
            }
        }
        return entries;
    }

    @Override
    public List<Changes> changes() {
        return List.of(changes);
    }
}
