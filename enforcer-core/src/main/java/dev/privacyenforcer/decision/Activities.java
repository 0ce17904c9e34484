package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Obligation;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The activities of a policy, indexed: narrowed step by step, the step that empties the set gives the reason. */
final class Activities {

    private static final String ANY_CATEGORY = "*";
    private static final String SUBTREE = ".**";
    private static final int CITED = 64;
    private static final BitSet NONE = new BitSet();

    private record Terms(List<LegalBasis> bases, List<String> recipients, List<Obligation> obligations) {

        static Terms of(Activity activity) {
            return new Terms(activity.legalBases(), activity.recipients(), activity.obligations());
        }
    }

    private final List<Activity> all;
    private final KeyIndex dataSubjects = new KeyIndex();
    private final KeyIndex categories = new KeyIndex();
    private final KeyIndex exactPurposes = new KeyIndex();
    private final KeyIndex purposeTrees = new KeyIndex();
    private final KeyIndex exceptions = new KeyIndex();
    private final KeyIndex recipients = new KeyIndex();
    private final BitSet anyCategory = new BitSet();
    private final Map<Operation, BitSet> operations = new EnumMap<>(Operation.class);
    private final Map<Terms, BitSet> alike = new HashMap<>();

    Activities(List<Activity> all) {
        this.all = all;
        for (int rule = 0; rule < all.size(); rule++) {
            add(rule, all.get(rule));
        }
    }

    private void add(int rule, Activity activity) {
        dataSubjects.add(rule, activity.dataSubjects());
        exceptions.addNamed(rule, activity.exceptCategories());
        recipients.addNamed(rule, activity.recipients());
        for (Operation operation : activity.operations()) {
            operations.computeIfAbsent(operation, unused -> new BitSet()).set(rule);
        }
        alike.computeIfAbsent(Terms.of(activity), unused -> new BitSet()).set(rule);
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
        rules.andNot(exceptions.covering(request.category()));
        return rules;
    }

    /** {@return those that name it, and those that take whatever others name} */
    BitSet touching(BitSet declaring, Request request) {
        BitSet rules = (BitSet) anyCategory.clone();
        rules.and(dataSubjects.exactly(request.dataSubject()));
        rules.andNot(exceptions.covering(request.category()));
        rules.or(declaring);
        return rules;
    }

    BitSet withPurpose(BitSet rules, String purpose) {
        BitSet with = purposeTrees.covering(purpose);
        with.or(exactPurposes.exactly(purpose));
        with.and(rules);
        return with;
    }

    /** To share is granted by the recipients alone, so this step leaves it to the next. */
    BitSet withOperation(BitSet rules, Operation operation) {
        if (operation == Operation.SHARE) {
            return rules;
        }
        BitSet with = (BitSet) rules.clone();
        with.and(operations.getOrDefault(operation, NONE));
        return with;
    }

    BitSet withRecipients(BitSet rules, Request request) {
        if (request.operation() != Operation.SHARE) {
            return rules;
        }
        BitSet with = request.recipients().isEmpty() ? new BitSet() : (BitSet) rules.clone();
        request.recipients().forEach(recipient -> with.and(recipients.covering(recipient)));
        return with;
    }

    /** {@return the activities with the same legal bases, recipients and obligations: where one fails, so do all} */
    BitSet alike(Activity activity) {
        return alike.getOrDefault(Terms.of(activity), NONE);
    }

    /** {@return the distinct clauses of the first {@value #CITED} rules, in file order: more would be no answer} */
    List<String> clauses(BitSet rules) {
        return rules.stream()
                .limit(CITED)
                .mapToObj(all::get)
                .flatMap(activity -> activity.clauses().stream())
                .distinct()
                .toList();
    }
}
