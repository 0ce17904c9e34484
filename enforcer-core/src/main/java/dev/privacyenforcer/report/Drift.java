package dev.privacyenforcer.report;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How what is declared, possible and observed differ. */
enum Drift {
    /** The policy says never, and the program tried, or an activity declares it all the same. */
    CONTRADICTION,
    /** The program does it, and no activity of the policy says so. */
    OBSERVED_NOT_DECLARED,
    /** The policy says so, and it was never seen. */
    DECLARED_NOT_OBSERVED,
    /** The code could do it, and it was never seen. */
    POSSIBLE_NOT_OBSERVED,
    /** Declared and observed agree. */
    NONE;

    private static final Set<String> UNDECLARED = Set.of(
            "PURPOSE_MISSING",
            "RECIPIENT_UNDECLARED",
            "CATEGORY_UNDECLARED",
            "SYSTEM_UNDECLARED",
            "PURPOSE_NOT_ALLOWED",
            "OPERATION_NOT_ALLOWED",
            "RECIPIENT_NOT_ALLOWED",
            "PURPOSE_SWITCH_NOT_ALLOWED",
            "PURPOSE_NOT_OPENABLE");

    /** {@return what a refusal for this reason tells; a consent that is missing, for instance, is no drift} */
    static Drift ofRefusal(@Nullable String reason) {
        if (reason == null) {
            return NONE;
        }
        return reason.equals("PROHIBITED") ? CONTRADICTION : UNDECLARED.contains(reason) ? OBSERVED_NOT_DECLARED : NONE;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
