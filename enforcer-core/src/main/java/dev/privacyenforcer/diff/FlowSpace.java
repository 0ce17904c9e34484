package dev.privacyenforcer.diff;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every flow that the keys of two policies can tell apart: between two keys that no rule names, none distinguishes.
 *
 * @param dataSubjects whose data
 * @param categories which data
 * @param purposes for which purposes
 * @param recipients to whom
 */
record FlowSpace(Set<String> dataSubjects, Set<String> categories, Set<String> purposes, Set<String> recipients) {

    /** More would take minutes. */
    static final int LARGEST = 2_000_000;

    static FlowSpace of(Policy before, Policy after) {
        FlowSpace space = new FlowSpace(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        Stream.of(before, after).forEach(space::add);
        space.categories.remove("*");
        if ((long) space.dataSubjects.size()
                        * space.categories.size()
                        * space.purposes.size()
                        * (space.recipients.size() + Operation.values().length)
                > LARGEST) {
            throw new TooManyFlowsException(LARGEST);
        }
        return space;
    }

    private void add(Policy policy) {
        dataSubjects.addAll(policy.dataSubjects().keySet());
        recipients.addAll(policy.recipients().keySet());
        policy.activities().forEach(this::add);
        policy.prohibitions().forEach(rule -> add(rule.selector()));
        policy.retention().forEach(rule -> add(rule.selector()));
    }

    private void add(Activity activity) {
        String purpose = activity.purpose();
        categories.addAll(activity.categories());
        categories.addAll(activity.exceptCategories());
        recipients.addAll(activity.recipients());
        purposes.add(purpose.endsWith(".**") ? purpose.substring(0, purpose.length() - 3) : purpose);
    }

    private void add(Selector selector) {
        categories.addAll(selector.categories());
        categories.addAll(selector.exceptCategories());
        purposes.addAll(selector.purposes());
        recipients.addAll(selector.recipients());
    }

    List<Request> requests(String dataSubject, String purpose, String category) {
        List<Request> requests = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            if (operation != Operation.SHARE) {
                requests.add(new Request(dataSubject, category, operation, purpose, List.of()));
            }
        }
        recipients.forEach(
                key -> requests.add(new Request(dataSubject, category, Operation.SHARE, purpose, List.of(key))));
        return requests;
    }

    int size() {
        int each = recipients.size() + Operation.values().length - 1;
        return dataSubjects.size() * categories.size() * purposes.size() * each;
    }
}
