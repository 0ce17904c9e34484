package dev.privacyenforcer.decision;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about the person, the request or its surroundings.
 *
 * <p>That there is no answer is one too; that nobody could be asked is none.
 */
public final class Fact {

    /** Nothing is known of it. */
    public static final Fact MISSING = new Fact(null);

    /** Nobody could be asked. */
    public static final Fact UNAVAILABLE = new Fact(null);

    private final @Nullable Object value;

    private Fact(@Nullable Object value) {
        this.value = value;
    }

    /**
     * {@return what is known}
     *
     * @param value a text, a whole number or a boolean; null: nothing is known
     */
    public static Fact of(@Nullable Object value) {
        return value == null ? MISSING : new Fact(value);
    }

    /** {@return what is known, or null if nothing is} */
    public @Nullable Object value() {
        return value;
    }

    /** Keeps the value to itself. */
    @Override
    public String toString() {
        return value == null ? (this == MISSING ? "missing" : "unavailable") : "known";
    }
}
