package dev.privacyenforcer.policy;

import java.time.temporal.TemporalAmount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long data are kept; GDPR Art. 5(1)(e), 13(2)(a), 30(1)(f).
 *
 * <p>Access ends at {@code from + period}, that instant included; the data must be gone by {@code within} after it.
 * Calendar arithmetic, in UTC. Of several rules that match, the one with the longest category key decides, then the one
 * with the longest purpose key, then the first in the file.
 *
 * @param id unique among the rules of the policy
 * @param title for readers
 * @param selector to what it applies
 * @param when what must be the case
 * @param unless what lifts it, or null if nothing does
 * @param from the event from which it counts: {@link #COLLECTED}, or one in the life of the person such as
 *     {@code account.deleted}
 * @param period how long, a {@link java.time.Period} or {@link java.time.Duration}; null: {@code criterion} says it in
 *     words
 * @param criterion what decides how long, in words that no program can count; null: {@code period} says it
 * @param within how soon after the period the data must be gone; null: at once
 * @param action what becomes of the data
 * @param clauses where the published text says so
 */
public record Retention(
        String id,
        @Nullable String title,
        Selector selector,
        Condition when,
        @Nullable Condition unless,
        String from,
        @Nullable TemporalAmount period,
        @Nullable String criterion,
        @Nullable TemporalAmount within,
        Action action,
        List<String> clauses) {

    /** The event that is the field's own: when the data were collected, as {@code @CollectedAt} says. */
    public static final String COLLECTED = "collected";

    /** What becomes of data whose time has come, in the words of a policy file. */
    public enum Action {
        /** They are erased. */
        ERASE,
        /** They are made anonymous; recital 26. */
        ANONYMISE
    }

    /** {@return whether it counts from the time the data were collected} */
    public boolean isFromCollection() {
        return from.equals(COLLECTED);
    }
}
