package dev.privacyenforcer.diff;

import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Selector;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares for how long data are kept. */
final class RetentionChanges {

    private RetentionChanges() {}

    private record Group(String dataSubject, List<String> before, List<String> after) {}

    static List<RetentionChange> of(FlowSpace space, Policy before, Policy after) {
        Map<Group, List<String>> groups = new LinkedHashMap<>();
        for (String dataSubject : space.dataSubjects()) {
            for (String category : space.categories()) {
                List<String> was = rules(before, dataSubject, category);
                List<String> is = rules(after, dataSubject, category);
                if (!was.equals(is)) {
                    groups.computeIfAbsent(
                                    new Group(dataSubject, without(was, is), without(is, was)),
                                    unused -> new ArrayList<>())
                            .add(category);
                }
            }
        }
        List<RetentionChange> changes = new ArrayList<>();
        groups.forEach((group, categories) -> changes.add(new RetentionChange(
                group.dataSubject(), Outermost.of(categories, space.categories()), group.before(), group.after())));
        return List.copyOf(changes);
    }

    private static List<String> without(List<String> rules, List<String> others) {
        return rules.stream().filter(rule -> !others.contains(rule)).toList();
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
                : ", depending on " + String.join(", ", rule.when().tests().keySet());
        String purposes = rule.selector().purposes().isEmpty()
                ? ""
                : ", for " + String.join(", ", rule.selector().purposes());
        String action = rule.action().name().toLowerCase(Locale.ROOT);
        return time + " from " + rule.from() + within + ", then " + action + when + purposes;
    }
}
