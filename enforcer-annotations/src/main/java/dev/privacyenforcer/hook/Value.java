package dev.privacyenforcer.hook;

import org.jspecify.annotations.Nullable;

/**
 * The value that an access is about, as far as the guard has it: it may pass, be left out, or become another one.
 *
 * @param held the value, boxed if it is a primitive; null also if the guard does not have it
 * @param form what the guard can do with it
 */
public record Value(@Nullable Object held, Form form) {

    /** What the guard can do with a value. */
    public enum Form {
        /** A reference: may be left out, or become another of the same class. */
        REFERENCE,
        /** A primitive: cannot be left out, may become another one. */
        PRIMITIVE,
        /** Not at hand: passes or does not. */
        UNSEEN
    }

    /** A value that the guard does not have. */
    public static final Value UNSEEN = new Value(null, Form.UNSEEN);

    /**
     * {@return a reference}
     *
     * @param held the reference, or null
     */
    public static Value of(@Nullable Object held) {
        return new Value(held, Form.REFERENCE);
    }

    /** {@return whether the value can be left out} */
    public boolean omissible() {
        return form == Form.REFERENCE;
    }

    /** Keeps the value to itself. */
    @Override
    public String toString() {
        return form.name();
    }
}
