package dev.privacyenforcer.diff;

import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Selector;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares for how long data are kept. */
final class RetentionChanges {

    private RetentionChanges() {}

    static List<RetentionChange> of(FlowSpace space, Policy before, Policy after) {
        List<RetentionChange> changes = new ArrayList<>();
        for (String dataSubject : space.dataSubjects()) {
            for (String category : space.categories()) {
                List<String> was = rules(before, dataSubject, category);
                List<String> is = rules(after, dataSubject, category);
                if (!was.equals(is)) {
                    changes.add(new RetentionChange(dataSubject, category, was, is));
                }
            }
        }
        return List.copyOf(changes);
    }

    private static List<String> rules(Policy policy, String dataSubject, String category) {
        return policy.retention().stream()
                .filter(rule -> isAbout(rule.selector(), dataSubject, category))
                .map(RetentionChanges::words)
                .toList();
    }

    private static boolean isAbout(Selector selector, String dataSubject, String category) {
        return (selector.dataSubjects().isEmpty() || selector.dataSubjects().contains(dataSubject))
                && (selector.categories().isEmpty() || anyCovers(selector.categories(), category))
                && !anyCovers(selector.exceptCategories(), category);
    }

    private static boolean anyCovers(List<String> ancestors, String key) {
        return ancestors.stream().anyMatch(ancestor -> Taxonomy.covers(ancestor, key));
    }

    private static String words(Retention rule) {
        String time = rule.period() == null
                ? String.valueOf(rule.criterion())
                : rule.period().toString();
        String within = rule.within() == null ? "" : ", gone within " + rule.within();
        String when = rule.when().tests().isEmpty()
                ? ""
                : ", depending on " + rule.when().tests().keySet();
        String purposes = rule.selector().purposes().isEmpty()
                ? ""
                : ", for " + rule.selector().purposes();
        String action = rule.action().name().toLowerCase(Locale.ROOT);
        return time + " from " + rule.from() + within + ", then " + action + when + purposes;
    }
}
