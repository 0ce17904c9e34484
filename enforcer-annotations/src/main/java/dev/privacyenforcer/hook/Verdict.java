package dev.privacyenforcer.hook;

import org.jspecify.annotations.Nullable;

/**
 * What the engine says of one access; a denial in block mode is an exception instead.
 *
 * @param effect what becomes of the value
 * @param tally where the access is counted
 * @param holds for how long the same scope may repeat it without asking the engine
 * @param replacement what stands in place of the value, of the same class; null unless it is replaced
 */
public record Verdict(
        Effect effect, Tally tally, Holds holds, @Nullable Object replacement) {

    /** What becomes of the value. */
    public enum Effect {
        /** It passes. */
        PASS,
        /** Another value in its place. */
        REPLACE,
        /** Text in its place. */
        MASK,
        /** Nothing in its place. */
        WITHHOLD
    }

    /** For how long a verdict to let a value pass holds; {@link Guard#invalidate()} ends all of them. */
    public enum Holds {
        /** For this one access. */
        ONCE,
        /** For the data of the same person, while that person is bound to the scope. */
        FOR_PERSON,
        /** For everybody's. */
        FOR_ALL
    }

    /** A verdict that puts no other value in place. */
    public Verdict(Effect effect, Tally tally, Holds holds) {
        this(effect, tally, holds, null);
    }

    /**
     * {@return the verdict that another value stands in place of this one, this once}
     *
     * @param replacement the other value, of the same class
     * @param tally where the access is counted
     */
    public static Verdict replace(@Nullable Object replacement, Tally tally) {
        return new Verdict(Effect.REPLACE, tally, Holds.ONCE, replacement);
    }

    /** Keeps the value to itself. */
    @Override
    public String toString() {
        return effect + " " + holds;
    }
}
