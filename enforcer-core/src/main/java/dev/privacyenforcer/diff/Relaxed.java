package dev.privacyenforcer.diff;

import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import java.util.List;

/** A policy with every condition met: what it permits at best. */
final class Relaxed {

    private Relaxed() {}

    static Policy of(Policy policy) {
        return new Policy(
                policy.header(),
                policy.mode(),
                policy.controller(),
                policy.attributes(),
                policy.dataSubjects(),
                policy.categories(),
                policy.purposes(),
                policy.recipients(),
                policy.activities().stream().map(Relaxed::activity).toList(),
                policy.prohibitions().stream().filter(Relaxed::always).toList(),
                policy.transitions(),
                policy.rights(),
                List.of(),
                policy.measures(),
                policy.remarks(),
                policy.sha256());
    }

    private static boolean always(Prohibition rule) {
        return rule.when().tests().isEmpty() && rule.unless() == null && !rule.unlessConsent();
    }

    /** What the activity owes for its permission, a program can see to. */
    private static Activity activity(Activity activity) {
        return new Activity(
                activity.id(),
                activity.title(),
                activity.purpose(),
                activity.dataSubjects(),
                activity.categories(),
                activity.exceptCategories(),
                activity.operations(),
                activity.legalBases().stream().map(Relaxed::basis).toList(),
                activity.recipients(),
                activity.sources(),
                activity.clauses());
    }

    private static LegalBasis basis(LegalBasis basis) {
        return new LegalBasis(
                basis.basis(),
                basis.model(),
                basis.explicit(),
                basis.per(),
                Condition.ALWAYS,
                null,
                basis.reference(),
                basis.reviewBy(),
                basis.holder(),
                basis.compellingGrounds());
    }
}
