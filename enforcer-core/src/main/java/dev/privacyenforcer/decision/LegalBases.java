package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.DataSubjectCategory;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.LegalBasis.Model;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.List;
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
    Basis first(Activity activity, String purpose, Inquiry inquiry) {
        for (LegalBasis basis : activity.legalBases()) {
            if (inquiry.admits(basis.basis())
                    && applies(basis, inquiry) == Truth.TRUE
                    && lack(basis, activity, purpose, inquiry) == null) {
                return basis.basis();
            }
        }
        boolean controllersConcern =
                activity.legalBases().isEmpty() && isOnBehalf(inquiry.request().dataSubject());
        return controllersConcern && inquiry.admits(Basis.UNDECLARED) ? Basis.UNDECLARED : null;
    }

    /** {@return whether the law obliges to what the activity does; Art. 6(1)(c)} */
    static boolean oblige(Activity activity, String purpose, Inquiry inquiry) {
        return activity.legalBases().stream()
                .anyMatch(basis -> basis.basis() == Basis.LEGAL_OBLIGATION
                        && applies(basis, inquiry) == Truth.TRUE
                        && lack(basis, activity, purpose, inquiry) == null);
    }

    /** {@return why none holds: what the first one lacks whose conditions hold} */
    static Reason failure(Activity activity, String purpose, Inquiry inquiry) {
        Reason failure = Reason.LEGAL_BASIS_MISSING;
        for (LegalBasis basis : activity.legalBases()) {
            Truth applies = applies(basis, inquiry);
            Reason lack = applies == Truth.TRUE ? lack(basis, activity, purpose, inquiry) : null;
            if (lack != null) {
                return lack;
            }
            failure = applies == Truth.UNAVAILABLE ? Reason.CONTEXT_UNAVAILABLE : failure;
        }
        return failure;
    }

    /** {@return whether the conditions of a basis hold, for every recipient they may be about} */
    static Truth applies(LegalBasis basis, Inquiry inquiry) {
        Truth applies = forAll(basis.when(), inquiry);
        Condition unless = basis.unless();
        return unless == null ? applies : applies.and(forNone(unless, inquiry));
    }

    private static Truth forAll(Condition condition, Inquiry inquiry) {
        List<String> about = Inquiry.concerned(condition, inquiry.request().recipients());
        return about.isEmpty()
                ? inquiry.truth(condition, null)
                : about.stream().map(each -> inquiry.truth(condition, each)).reduce(Truth.TRUE, Truth::and);
    }

    private static Truth forNone(Condition condition, Inquiry inquiry) {
        List<String> about = Inquiry.concerned(condition, inquiry.request().recipients());
        return about.isEmpty()
                ? inquiry.truth(condition, null).not()
                : about.stream()
                        .map(each -> inquiry.truth(condition, each).not())
                        .reduce(Truth.TRUE, Truth::and);
    }

    /** {@return whether any decision about the activity needs to know the person} */
    static boolean dependOnPerson(Activity activity) {
        return activity.legalBases().stream().anyMatch(basis -> basis.model() != Model.NONE)
                || (Taxonomy.covers(MARKETING, activity.purpose())
                        && !activity.legalBases().isEmpty());
    }

    /** Why a basis does not hold whose conditions do, or null if it holds. */
    private static @Nullable Reason lack(LegalBasis basis, Activity activity, String purpose, Inquiry inquiry) {
        boolean marketing = Taxonomy.covers(MARKETING, purpose);
        return switch (basis.model()) {
            case OPT_IN -> BoundConsent.lack(basis, inquiry);
            case OPT_OUT -> BoundConsent.refusal(basis, !marketing, inquiry);
            case NONE -> {
                if (marketing) {
                    yield BoundConsent.refusal(basis, false, inquiry);
                }
                boolean holds = !wouldRescue(basis, activity) || mayRescue(inquiry.consent());
                yield holds ? null : inquiry.consent().denial();
            }
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
