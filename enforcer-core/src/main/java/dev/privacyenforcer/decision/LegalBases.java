package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.DataSubjectCategory;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.LegalBasis.Model;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which legal basis of an activity holds for the person at hand; GDPR Art. 6(1). */
final class LegalBases {

    /** Beneath it a refusal is final; Art. 21(3). */
    private static final String MARKETING = "marketing";

    private final Map<String, DataSubjectCategory> dataSubjects;

    LegalBases(Policy policy) {
        this.dataSubjects = policy.dataSubjects();
    }

    /** {@return the first basis that holds, or null; a processor's basis is its controller's concern} */
    @Nullable
    Basis first(Activity activity, String dataSubject, String purpose, Consent consent) {
        for (LegalBasis basis : activity.legalBases()) {
            if (holds(basis, activity, purpose, consent)) {
                return basis.basis();
            }
        }
        return activity.legalBases().isEmpty() && isOnBehalf(dataSubject) ? Basis.UNDECLARED : null;
    }

    /** {@return why none holds} */
    Reason failure(Activity activity, Consent consent) {
        return activity.legalBases().isEmpty()
                ? Reason.LEGAL_BASIS_MISSING
                : consent.state().denial();
    }

    /** {@return whether any decision about the activity needs to know the person} */
    static boolean dependOnPerson(Activity activity) {
        return activity.legalBases().stream().anyMatch(basis -> basis.model() != Model.NONE)
                || (Taxonomy.covers(MARKETING, activity.purpose())
                        && !activity.legalBases().isEmpty());
    }

    private static boolean holds(LegalBasis basis, Activity activity, String purpose, Consent consent) {
        return switch (basis.model()) {
            case OPT_IN -> consent.state() == ConsentState.GIVEN;
            case OPT_OUT -> consent.state().isUnrefused();
            case NONE ->
                Taxonomy.covers(MARKETING, purpose)
                        ? consent.state().isUnrefused()
                        : !wouldRescue(basis, activity) || mayRescue(consent.state());
        };
    }

    private static boolean wouldRescue(LegalBasis basis, Activity activity) {
        return basis.basis() == Basis.LEGITIMATE_INTERESTS
                && activity.legalBases().stream().anyMatch(other -> other.basis() == Basis.CONSENT);
    }

    /** Legitimate interests never stand in for a consent that was withdrawn. */
    private static boolean mayRescue(ConsentState state) {
        return state.isKnown() && state != ConsentState.WITHDRAWN;
    }

    private boolean isOnBehalf(String dataSubject) {
        DataSubjectCategory category = dataSubjects.get(dataSubject);
        return category != null && category.role() == DataSubjectCategory.Role.PROCESSOR;
    }
}
