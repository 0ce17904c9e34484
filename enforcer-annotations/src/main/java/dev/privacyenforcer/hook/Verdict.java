package dev.privacyenforcer.hook;

/**
 * What the engine says of one access; a denial in block mode is an exception instead.
 *
 * @param effect what becomes of the value
 * @param tally where the access is counted
 * @param lasting whether the same scope may repeat it, uncounted by the engine, until {@link Guard#invalidate()}
 */
public record Verdict(Effect effect, Tally tally, boolean lasting) {

    /** What becomes of the value. */
    public enum Effect {
        /** It passes. */
        PASS,
        /** Text in its place. */
        MASK,
        /** Nothing in its place. */
        WITHHOLD
    }
}
