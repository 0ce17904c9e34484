package dev.privacyenforcer.consent;

import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.jdbc.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Consent kept in a database, table {@code enforcer_consent}: PostgreSQL or H2. Thread-safe.
 *
 * <p>What this node appends counts from its next decision on; other nodes learn of it when their answers have become
 * stale ({@link ConsentOptions#staleness}). When the database does not answer, nobody knows: the access is denied with
 * {@code CONSENT_UNAVAILABLE}, and the next one asks again.
 */
public final class JdbcConsent implements ConsentStore {

    private static final String OF_ONE = ConsentRows.SELECT
            + " where data_subject_id = ? and data_subject = ? and purpose = ? and recipient = ? and category = ?"
            + " and channel = ? and (? = '' or jurisdiction = ?) order by seq";
    private static final String OF_MANY = ConsentRows.SELECT
            + " where data_subject_id = any(?) and data_subject = ? and purpose = any(?) and recipient = ''"
            + " and category = '' and channel = '' order by seq";
    private static final String HISTORY =
            ConsentRows.SELECT + " where data_subject_id = ? and data_subject = ? order by seq";
    private static final String KNOWN = "select 1 from enforcer_consent where id = ?";

    private final Database database;
    private final Clock clock;
    private final Changes changes = new Changes();

    JdbcConsent(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * {@return the consents in a database; nothing is asked yet}
     *
     * @param database has the table ({@link Database#createTables})
     */
    public static JdbcConsent in(Database database) {
        return new JdbcConsent(database, Clock.systemUTC());
    }

    @Override
    public void append(ConsentRecord entry) {
        try {
            database.run("append what a person said", connection -> insert(connection, entry));
        } finally {
            changes.announce(entry.dataSubjectId()); // a commit that failed may still have been one
        }
    }

    private static boolean insert(Connection connection, ConsentRecord entry) throws SQLException {
        try (PreparedStatement known = connection.prepareStatement(KNOWN);
                PreparedStatement insert = connection.prepareStatement(ConsentRows.INSERT)) {
            known.setString(1, entry.id());
            try (ResultSet found = known.executeQuery()) {
                if (found.next()) {
                    return false;
                }
            }
            ConsentRows.set(insert, entry);
            return insert.executeUpdate() == 1;
        }
    }

    @Override
    public List<ConsentRecord> history(String dataSubjectId, String dataSubject) {
        return database.run("read what a person said", connection -> {
            try (PreparedStatement select = connection.prepareStatement(HISTORY)) {
                select.setString(1, dataSubjectId);
                select.setString(2, dataSubject);
                return read(select);
            }
        });
    }

    @Override
    public ConsentState find(String dataSubjectId, String dataSubject, String purpose) {
        return find(dataSubjectId, dataSubject, purpose, Bonds.NONE);
    }

    @Override
    public ConsentState find(String dataSubjectId, String dataSubject, String purpose, Bonds bonds) {
        String jurisdiction = Objects.requireNonNullElse(bonds.jurisdiction(), "");
        List<ConsentRecord> said = database.run("look up consent", connection -> {
            try (PreparedStatement select = connection.prepareStatement(OF_ONE)) {
                select.setString(1, dataSubjectId);
                select.setString(2, dataSubject);
                select.setString(3, purpose);
                select.setString(4, Objects.requireNonNullElse(bonds.recipient(), ""));
                select.setString(5, Objects.requireNonNullElse(bonds.category(), ""));
                select.setString(6, Objects.requireNonNullElse(bonds.channel(), ""));
                select.setString(7, jurisdiction);
                select.setString(8, jurisdiction);
                return read(select);
            }
        });
        Standing standing = new Standing();
        said.forEach(standing::add);
        return standing.state(clock.instant());
    }

    @Override
    public Map<String, Map<String, ConsentState>> findAll(
            Collection<String> dataSubjectIds, String dataSubject, Collection<String> purposes) {
        List<ConsentRecord> said = database.run("look up consents", connection -> {
            try (PreparedStatement select = connection.prepareStatement(OF_MANY)) {
                select.setArray(1, connection.createArrayOf("varchar", dataSubjectIds.toArray()));
                select.setString(2, dataSubject);
                select.setArray(3, connection.createArrayOf("varchar", purposes.toArray()));
                return read(select);
            }
        });
        Map<String, Map<String, Standing>> standing = new HashMap<>();
        for (String id : dataSubjectIds) {
            Map<String, Standing> each = standing.computeIfAbsent(id, unseen -> new HashMap<>());
            purposes.forEach(purpose -> each.putIfAbsent(purpose, new Standing()));
        }
        said.forEach(entry -> standing.getOrDefault(entry.dataSubjectId(), Map.of())
                .getOrDefault(entry.purpose(), new Standing())
                .add(entry));
        return states(standing, clock.instant());
    }

    private static Map<String, Map<String, ConsentState>> states(
            Map<String, Map<String, Standing>> standing, Instant now) {
        Map<String, Map<String, ConsentState>> states = new HashMap<>();
        standing.forEach((id, purposes) -> {
            Map<String, ConsentState> each = new HashMap<>();
            purposes.forEach((purpose, said) -> each.put(purpose, said.state(now)));
            states.put(id, each);
        });
        return states;
    }

    private static List<ConsentRecord> read(PreparedStatement select) throws SQLException {
        List<ConsentRecord> entries = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                entries.add(ConsentRows.get(rows));
            }
        }
        return entries;
    }

    @Override
    public List<Changes> changes() {
        return List.of(changes);
    }
}
