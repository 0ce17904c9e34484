package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Activity;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** The activities of a policy, indexed: narrowed step by step, the step that empties the set gives the reason. */
final class Activities {

    private static final String ANY_CATEGORY = "*";
    private static final String SUBTREE = ".**";

    private final List<Activity> all;
    private final KeyIndex dataSubjects = new KeyIndex();
    private final KeyIndex categories = new KeyIndex();
    private final KeyIndex exactPurposes = new KeyIndex();
    private final KeyIndex purposeTrees = new KeyIndex();
    private final BitSet anyCategory = new BitSet();

    Activities(List<Activity> all) {
        this.all = all;
        for (int rule = 0; rule < all.size(); rule++) {
            add(rule, all.get(rule));
        }
    }

    private void add(int rule, Activity activity) {
        dataSubjects.add(rule, activity.dataSubjects());
        for (String category : activity.categories()) {
            if (category.equals(ANY_CATEGORY)) {
                anyCategory.set(rule);
            } else {
                categories.add(rule, category);
            }
        }
        String purpose = activity.purpose();
        if (purpose.endsWith(SUBTREE)) {
            purposeTrees.add(rule, purpose.substring(0, purpose.length() - SUBTREE.length()));
        } else {
            exactPurposes.add(rule, purpose);
        }
    }

    Activity get(int rule) {
        return all.get(rule);
    }

    /** {@return the activities that name the category for this data subject; empty: it is undeclared} */
    BitSet declaring(Request request) {
        BitSet rules = categories.covering(request.category());
        rules.and(dataSubjects.exactly(request.dataSubject()));
        return where(rules, activity -> !excepted(activity, request));
    }

    /** {@return those that name it, and those that take whatever others name} */
    BitSet touching(BitSet declaring, Request request) {
        BitSet rules = (BitSet) anyCategory.clone();
        rules.and(dataSubjects.exactly(request.dataSubject()));
        BitSet touching = where(rules, activity -> !excepted(activity, request));
        touching.or(declaring);
        return touching;
    }

    BitSet withPurpose(BitSet rules, String purpose) {
        BitSet with = purposeTrees.covering(purpose);
        with.or(exactPurposes.exactly(purpose));
        with.and(rules);
        return with;
    }

    /** To share is granted by the recipients alone, so this step leaves it to the next. */
    BitSet withOperation(BitSet rules, Operation operation) {
        return operation == Operation.SHARE
                ? rules
                : where(rules, activity -> activity.operations().contains(operation));
    }

    BitSet withRecipients(BitSet rules, Request request) {
        if (request.operation() != Operation.SHARE) {
            return rules;
        }
        return where(
                rules,
                activity -> !request.recipients().isEmpty()
                        && request.recipients().stream()
                                .allMatch(recipient -> Keys.anyCovers(activity.recipients(), recipient)));
    }

    /** {@return the distinct clauses of the rules, in file order} */
    List<String> clauses(BitSet rules) {
        return rules.stream()
                .mapToObj(all::get)
                .flatMap(activity -> activity.clauses().stream())
                .distinct()
                .toList();
    }

    private static boolean excepted(Activity activity, Request request) {
        return Keys.anyCovers(activity.exceptCategories(), request.category());
    }

    private BitSet where(BitSet rules, Predicate<Activity> condition) {
        BitSet kept = new BitSet();
        rules.stream().filter(rule -> condition.test(all.get(rule))).forEach(kept::set);
        return kept;
    }
}
