package dev.privacyenforcer.hook;

/**
 * What the engine says of one access; a denial in block mode is an exception instead.
 *
 * @param effect what becomes of the value
 * @param tally where the access is counted
 * @param holds for how long the same scope may repeat it without asking the engine
 */
public record Verdict(Effect effect, Tally tally, Holds holds) {

    /** What becomes of the value. */
    public enum Effect {
        /** It passes. */
        PASS,
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
}
