package dev.privacyenforcer.examples.saas;

import java.util.Locale;

/** What became of an attempt. */
enum Verdict {
    /** It went through. */
    PERMIT,
    /** It was refused. */
    DENY,
    /** It went through, with categories in place of values. */
    MASK,
    /** It went through in log mode, and was counted as a denial to be. */
    LOG,
    /** It failed for a reason that has nothing to do with the policy. */
    ERROR;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
