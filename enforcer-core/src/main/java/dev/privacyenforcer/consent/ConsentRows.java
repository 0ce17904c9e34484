package dev.privacyenforcer.consent;

import dev.privacyenforcer.consent.ConsentRecord.Event;
import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.jdbc.Columns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One entry as a row of {@code enforcer_consent}. */
final class ConsentRows {

    private static final String COLUMNS = "id, data_subject_id, data_subject, purpose, recipient, category, channel,"
            + " jurisdiction, event, is_explicit, said_at, expires_at, notice, notice_language, said_how, entered_by";
    static final String SELECT = "select " + COLUMNS + " from enforcer_consent";
    static final String INSERT =
            "insert into enforcer_consent (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private ConsentRows() {}

    static void set(PreparedStatement insert, ConsentRecord entry) throws SQLException {
        Bonds bonds = entry.bonds();
        new Columns.Setter(insert)
                .text(entry.id())
                .text(entry.dataSubjectId())
                .text(entry.dataSubject())
                .text(entry.purpose())
                .text(bonds.recipient())
                .text(bonds.category())
                .text(bonds.channel())
                .text(bonds.jurisdiction())
                .text(entry.event().name())
                .truth(entry.explicit())
                .time(entry.at())
                .time(entry.expires())
                .text(entry.notice())
                .text(entry.language())
                .text(entry.how())
                .text(entry.enteredBy());
    }

    static ConsentRecord get(ResultSet row) throws SQLException {
        Bonds bonds = new Bonds(
                Columns.textIfAny(row, "recipient"),
                Columns.textIfAny(row, "category"),
                Columns.textIfAny(row, "channel"),
                Columns.textIfAny(row, "jurisdiction"));
        return new ConsentRecord(
                row.getString("id"),
                row.getString("data_subject_id"),
                row.getString("data_subject"),
                row.getString("purpose"),
                bonds,
                Event.valueOf(row.getString("event")),
                row.getBoolean("is_explicit"),
                Columns.time(row, "said_at"),
                Columns.timeIfAny(row, "expires_at"),
                Columns.textIfAny(row, "notice"),
                Columns.textIfAny(row, "notice_language"),
                Columns.textIfAny(row, "said_how"),
                Columns.textIfAny(row, "entered_by"));
    }
}
