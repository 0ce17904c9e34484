package dev.privacyenforcer.weave;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.Type;

/** Finds times of collection from which nothing can be counted. */
final class TimestampChecks {

    private static final Set<String> TYPES = Set.of(
            "J",
            "Ljava/lang/Long;",
            "Ljava/time/Instant;",
            "Ljava/time/LocalDate;",
            "Ljava/time/LocalDateTime;",
            "Ljava/time/OffsetDateTime;",
            "Ljava/time/ZonedDateTime;",
            "Ljava/util/Date;",
            "Ljava/sql/Date;",
            "Ljava/sql/Timestamp;");

    private TimestampChecks() {}

    static void of(ClassInWork work) {
        List<FieldLabel> timestamps =
                work.self.fields().values().stream().filter(FieldLabel::dates).toList();
        if (timestamps.size() > 1) {
            work.problems.add(severalTimestamps(work.self.binaryName()));
        }
        for (FieldLabel field : timestamps) {
            String where = field.member() + " (" + work.self.source() + ")";
            if (Modifier.isStatic(field.access())) {
                work.problems.add(staticTimestamp(where));
            }
            if (!TYPES.contains(field.descriptor())) {
                work.problems.add(type(where, Type.getType(field.descriptor()).getClassName()));
            }
        }
    }

    private static Problem type(String where, String found) {
        return new Problem(
                "ENF-340",
                "a time of collection that nobody can count from",
                where,
                "found @CollectedAt on " + found
                        + ", expected an Instant, OffsetDateTime, ZonedDateTime, LocalDateTime or"
                        + " LocalDate (in UTC), java.util.Date, or milliseconds since 1970 as a long",
                "put it on a field of such a type");
    }

    private static Problem severalTimestamps(String where) {
        return new Problem(
                "ENF-341",
                "two times of collection for one object",
                where,
                "found @CollectedAt on several fields, expected one",
                "keep the one from which the storage period counts");
    }

    private static Problem staticTimestamp(String where) {
        return new Problem(
                "ENF-342",
                "a time of collection belongs to nobody",
                where,
                "found @CollectedAt on a static field, expected one of each object",
                "remove the annotation");
    }
}
