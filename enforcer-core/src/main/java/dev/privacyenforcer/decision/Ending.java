package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Retention;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/** When a retention rule ends, by the calendar in UTC. */
public final class Ending {

    private Ending() {}

    /**
     * {@return the instant from which data may not be accessed any more, or null if the rule names no period}
     *
     * @param rule the rule
     * @param from when what it counts from happened
     */
    public static @Nullable Instant ofAccess(Retention rule, Instant from) {
        return rule.period() == null ? null : after(from, rule.period());
    }

    /**
     * {@return the instant from which data must be gone, or null if the rule names no period}
     *
     * @param rule the rule
     * @param from when what it counts from happened
     */
    public static @Nullable Instant ofKeeping(Retention rule, Instant from) {
        Instant access = ofAccess(rule, from);
        return access == null || rule.within() == null ? access : after(access, rule.within());
    }

    /** An instant that no calendar has is as far away as one that it has. */
    private static Instant after(Instant from, TemporalAmount period) {
        try {
            return from.atOffset(ZoneOffset.UTC).plus(period).toInstant();
        } catch (DateTimeException | ArithmeticException beyond) {
            return from.isBefore(Instant.EPOCH) ? from : Instant.MAX;
        }
    }
}
