package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.DataSubjectCategory.Role;
import java.util.Locale;

/** The two parts of the record. */
enum Part {
    /** Our own processing; GDPR Art. 30(1). */
    CONTROLLER,
    /** Processing on behalf of others; GDPR Art. 30(2). */
    PROCESSOR;

    static Part of(Role role) {
        return role == Role.CONTROLLER ? CONTROLLER : PROCESSOR;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
