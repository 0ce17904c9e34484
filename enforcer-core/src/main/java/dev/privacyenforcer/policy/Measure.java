package dev.privacyenforcer.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A technical or organisational security measure; GDPR Art. 30(1)(g), 32(1).
 *
 * @param measure what is done
 * @param detail how, or null
 * @param reviewBy when it is to be reviewed, or null
 * @param clauses where the published text says so
 */
public record Measure(
        String measure, @Nullable String detail, @Nullable LocalDate reviewBy, List<String> clauses) {}
