package dev.privacyenforcer.report;

import java.util.Locale;

/** Where a cell of the record knows its content from. */
enum Source {
    /** The policy says it. */
    DECLARED,
    /** The code could do it. */
    POSSIBLE,
    /** The running program was seen to do it. */
    OBSERVED,
    /** It follows from the others. */
    COMPUTED,
    /** Nobody says it: the policy leaves it open. */
    NOT_DECLARED,
    /** Nothing of the kind was seen in the time of the observation. */
    NOT_OBSERVED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
