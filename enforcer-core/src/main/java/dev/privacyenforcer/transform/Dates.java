package dev.privacyenforcer.transform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Dates and times, cut to the first moment of the year or of the month. */
enum Dates {
    YEAR("1970".length()),
    MONTH("1970-01".length());

    private final int shown;

    Dates(int shown) {
        this.shown = shown;
    }

    /** {@return the beginning of the year or month; of a text, as much of it; null: this is no date} */
    @Nullable
    Object beginning(Object value) {
        if (value instanceof String text) {
            return isDay(text) ? text.substring(0, shown) : null;
        } else if (value instanceof Instant instant) {
            return beginning(instant);
        } else if (value.getClass() == Date.class) {
            return Date.from(beginning(((Date) value).toInstant()));
        }
        return isKnown(value) ? cut((Temporal) value) : null;
    }

    private Instant beginning(Instant instant) {
        return Instant.from(cut(instant.atOffset(ZoneOffset.UTC)));
    }

    private static boolean isKnown(Object value) {
        return value instanceof LocalDate
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime
                || value instanceof ZonedDateTime
                || value instanceof YearMonth
                || value instanceof Year;
    }

    private Temporal cut(Temporal value) {
        Temporal cut = with(value, ChronoField.NANO_OF_DAY, 0);
        cut = with(cut, ChronoField.DAY_OF_MONTH, 1);
        return this == YEAR ? with(cut, ChronoField.MONTH_OF_YEAR, 1) : cut;
    }

    private static Temporal with(Temporal value, ChronoField field, long number) {
        return value.isSupported(field) ? value.with(field, number) : value;
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0 && text.length() == "1970-01-01".length();
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}
