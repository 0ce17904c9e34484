package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimestampsTests {

    private static final Instant DAY = Instant.parse("2026-03-29T00:00:00Z");

    static Stream<Object> forms() {
        return Stream.of(
                DAY,
                OffsetDateTime.parse("2026-03-29T02:00:00+02:00"),
                ZonedDateTime.parse("2026-03-28T19:00:00-05:00[America/Bogota]"),
                LocalDateTime.parse("2026-03-29T00:00:00"),
                LocalDate.parse("2026-03-29"),
                new Date(DAY.toEpochMilli()),
                new java.sql.Timestamp(DAY.toEpochMilli()),
                new java.sql.Date(DAY.toEpochMilli()),
                DAY.toEpochMilli());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areTheSameInEveryForm(Object form) {
        assertThat(Timestamps.instant(form)).isEqualTo(DAY);
    }

    @Test
    void nameNothingInAnyOther() {
        assertThat(Timestamps.instant("2026-03-29")).isNull();
        assertThat(Timestamps.instant(2026)).isNull();
        assertThat(Timestamps.instant(true)).isNull();
        assertThat(Timestamps.instant(null)).isNull();
    }
}
