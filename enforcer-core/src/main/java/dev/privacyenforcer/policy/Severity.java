package dev.privacyenforcer.policy;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
    /** Something in the policy can never take effect, or is denied whatever the facts are. */
    ERROR,
    /** The law, or the record of processing activities, asks for what is not there. */
    WARNING,
    /** A reviewer should know. */
    INFO;

    /** {@return the word for it} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
