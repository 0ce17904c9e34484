package dev.privacyenforcer.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Values in and out of columns: where nothing is said, a text is empty; times are UTC, whatever zone is set where. */
public final class Columns {

    private Columns() {}

    /** Sets the parameters of a statement from left to right. */
    public static final class Setter {

        private final PreparedStatement statement;
        private int next = 1;

        /**
         * Starts at the first one.
         *
         * @param statement takes them
         */
        public Setter(PreparedStatement statement) {
            this.statement = statement;
        }

        /** {@return this, one further} */
        public Setter text(@Nullable String value) throws SQLException {
            statement.setString(next++, value == null ? "" : value);
            return this;
        }

        /** {@return this, one further} */
        public Setter truth(boolean value) throws SQLException {
            statement.setBoolean(next++, value);
            return this;
        }

        /** {@return this, one further} */
        public Setter number(long value) throws SQLException {
            statement.setLong(next++, value);
            return this;
        }

        /** {@return this, one further} */
        public Setter time(@Nullable Instant value) throws SQLException {
            if (value == null) {
                statement.setNull(next++, Types.TIMESTAMP_WITH_TIMEZONE);
            } else {
                statement.setObject(next++, value.atOffset(ZoneOffset.UTC));
            }
            return this;
        }
    }

    /** {@return a text, or null where nothing is said} */
    public static @Nullable String textIfAny(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null || text.isEmpty() ? null : text;
    }

    /** {@return a time} */
    public static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** {@return a time, or null where there is none} */
    public static @Nullable Instant timeIfAny(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
