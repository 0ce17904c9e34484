package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What erasure (GDPR Art. 17) and restriction (Art. 18) leave of a permission. */
final class Rights {

    /** To establish, exercise or defend legal claims; Art. 17(3)(e), 18(2). */
    static final String LEGAL_CLAIMS = "essential.legal_claims";

    private Rights() {}

    /** {@return the legal bases that still count, all of them if no right stands against the request} */
    static Set<Basis> admitted(PersonStatus status, Request request) {
        boolean erased = status == PersonStatus.ERASED;
        boolean ordinary = !erased && status != PersonStatus.RESTRICTED;
        if (ordinary || passes(erased, request)) {
            return EnumSet.allOf(Basis.class);
        }
        return erased ? EnumSet.of(Basis.LEGAL_OBLIGATION) : EnumSet.of(Basis.LEGAL_OBLIGATION, Basis.CONSENT);
    }

    /** {@return why what has none of those bases is denied} */
    static @Nullable Reason denial(PersonStatus status) {
        return switch (status) {
            case ORDINARY -> null;
            case RESTRICTED -> Reason.RESTRICTED;
            case ERASED -> Reason.ERASED;
            case UNAVAILABLE -> Reason.CONTEXT_UNAVAILABLE;
        };
    }

    private static boolean passes(boolean erased, Request request) {
        String purpose = request.purpose();
        return request.operation() == Operation.ERASE
                || (purpose != null && Taxonomy.covers(LEGAL_CLAIMS, purpose))
                || (!erased && request.operation() == Operation.STORE);
    }
}
