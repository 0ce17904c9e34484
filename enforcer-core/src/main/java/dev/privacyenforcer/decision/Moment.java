package dev.privacyenforcer.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something happened that retention counts from.
 *
 * <p>That it has not happened is an answer; that nobody knows is another, and keeps the restriction; that nobody could
 * be asked is none.
 */
public final class Moment {

    /** It has not happened, or there is nothing to count from: no time runs. */
    public static final Moment NEVER = new Moment(null);

    /** It may have happened; nobody knows. */
    public static final Moment UNKNOWN = new Moment(null);

    /** Nobody could be asked. */
    public static final Moment UNAVAILABLE = new Moment(null);

    private final @Nullable Instant instant;

    private Moment(@Nullable Instant instant) {
        this.instant = instant;
    }

    /**
     * {@return when it happened}
     *
     * @param instant the moment
     */
    public static Moment at(Instant instant) {
        return new Moment(instant);
    }

    /** {@return when it happened, or null if that is not known} */
    public @Nullable Instant instant() {
        return instant;
    }

    /** Keeps the instant to itself. */
    @Override
    public String toString() {
        if (instant != null) {
            return "known";
        }
        return this == NEVER ? "never" : this == UNKNOWN ? "unknown" : "unavailable";
    }
}
