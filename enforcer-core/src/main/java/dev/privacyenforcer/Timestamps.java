package dev.privacyenforcer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Reads points in time in the forms in which programs keep them; what names no zone is in UTC. */
final class Timestamps {

    private Timestamps() {}

    /** {@return the instant, or null if the value names none} */
    static @Nullable Instant instant(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant;
        } else if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        } else if (value instanceof ZonedDateTime moment) {
            return moment.toInstant();
        } else if (value instanceof LocalDateTime moment) {
            return moment.toInstant(ZoneOffset.UTC);
        } else if (value instanceof LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        } else if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime()); // a java.sql.Date refuses to become an instant itself
        }
        return value instanceof Long millis ? Instant.ofEpochMilli(millis) : null;
    }
}
