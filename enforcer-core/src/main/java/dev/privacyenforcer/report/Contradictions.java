package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Selector;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds activities that declare what a prohibition forbids for good. */
final class Contradictions {

    private Contradictions() {}

    /** {@return the first prohibition under which nothing of the activity is left} */
    static Optional<Prohibition> of(Activity activity, List<Prohibition> prohibitions) {
        return prohibitions.stream()
                .filter(prohibition -> isForGood(prohibition) && forbids(prohibition.selector(), activity))
                .findFirst();
    }

    private static boolean isForGood(Prohibition prohibition) {
        return prohibition.when().equals(Condition.ALWAYS)
                && prohibition.unless() == null
                && !prohibition.unlessConsent();
    }

    private static boolean forbids(Selector selector, Activity activity) {
        return selector.exceptCategories().isEmpty()
                && selector.recipients().isEmpty()
                && covers(selector.dataSubjects(), activity.dataSubjects())
                && covers(selector.categories(), activity.categories())
                && covers(selector.purposes(), List.of(activity.purpose()))
                && !activity.operations().isEmpty()
                && Set.copyOf(selector.operations()).containsAll(activity.operations());
    }

    /** An empty list of a rule matches everything. */
    private static boolean covers(List<String> forbidden, List<String> declared) {
        return forbidden.isEmpty()
                || !declared.isEmpty()
                        && declared.stream().allMatch(key -> forbidden.stream()
                                .anyMatch(root -> new Term(root, root).covers(key.replace(".**", ""))));
    }
}
