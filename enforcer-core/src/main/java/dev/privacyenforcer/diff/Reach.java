package dev.privacyenforcer.diff;

import java.util.Locale;

/** How far a policy permits something. */
public enum Reach {
    /** Whatever the facts are, as far as nobody refuses. */
    ALWAYS,
    /** If the person consents, or the facts are as a rule asks. */
    SOMETIMES,
    /** Never. */
    NEVER;

    /** {@return the word for it} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
