package dev.privacyenforcer.policy;

import dev.privacyenforcer.annotations.Operation;
import java.util.ArrayList;
import java.util.List;

/** How long data are kept; GDPR Art. 5(1)(e), 30(1)(f). */
final class RetentionLint {

    private final Policy policy;
    private final List<Ban> bans;
    private final Found found;

    private RetentionLint(Policy policy, Found found) {
        this.policy = policy;
        this.bans = Ban.of(policy);
        this.found = found;
    }

    static void check(Policy policy, Found found) {
        RetentionLint lint = new RetentionLint(policy, found);
        for (int i = 0; i < policy.retention().size(); i++) {
            lint.rule(policy.retention().get(i), "/retention/" + i);
        }
        for (int i = 0; i < policy.activities().size() && !policy.retention().isEmpty(); i++) {
            lint.stored(policy.activities().get(i), "/activities/" + i + "/categories");
        }
    }

    private void rule(Retention rule, String pointer) {
        if (rule.criterion() != null) {
            String what = "Retention '" + rule.id() + "' has a criterion and no period.";
            found.add(Flaw.RETENTION_INDETERMINATE, pointer + "/criterion", rule.clauses(), what);
        }
        List<String> categories = rule.selector().categories();
        for (int i = 0; i < categories.size(); i++) {
            category(rule, categories.get(i), pointer + "/categories/" + i);
        }
    }

    private void category(Retention rule, String category, String pointer) {
        boolean named = policy.activities().stream()
                .flatMap(activity -> activity.categories().stream())
                .anyMatch(own -> Taxonomy.covers(own, category) || Taxonomy.covers(category, own));
        if (!named) {
            String what = "Retention '" + rule.id() + "' keeps '" + category + "', which no activity names.";
            found.add(Flaw.CATEGORY_RETAINED_NOT_COLLECTED, pointer, rule.clauses(), what);
        }
        bans.stream()
                .filter(ban -> ban.rule().selector().purposes().isEmpty())
                .filter(ban -> ban.forbids(rule.selector().dataSubjects(), category, "", Operation.STORE))
                .findFirst()
                .ifPresent(ban -> contradiction(rule, category, ban.rule(), pointer));
    }

    private void contradiction(Retention rule, String category, Prohibition ban, String pointer) {
        List<String> clauses = new ArrayList<>(rule.clauses());
        clauses.addAll(ban.clauses());
        String what = "Retention '" + rule.id() + "' keeps '" + category + "', which prohibition '" + ban.id()
                + "' never lets be stored.";
        found.add(Flaw.CONTRADICTION, pointer, clauses, what);
    }

    private void stored(Activity activity, String pointer) {
        if (!activity.operations().contains(Operation.STORE)) {
            return;
        }
        List<String> open = activity.categories().stream()
                .filter(category -> !category.equals("*") && !isKept(activity, category))
                .toList();
        if (!open.isEmpty()) {
            String what = "Activity '" + activity.id() + "' stores what no retention rule covers: "
                    + String.join(", ", open) + ".";
            found.add(Flaw.RETENTION_MISSING, pointer, activity.clauses(), what);
        }
    }

    private boolean isKept(Activity activity, String category) {
        return policy.retention().stream().map(Retention::selector).anyMatch(selector -> {
            boolean people = selector.dataSubjects().isEmpty()
                    || RoleLint.of(policy, activity).stream().anyMatch(selector.dataSubjects()::contains);
            return people
                    && (selector.categories().isEmpty() || Ban.anyCovers(selector.categories(), category))
                    && !Ban.anyCovers(selector.exceptCategories(), category)
                    && (selector.purposes().isEmpty() || Ban.anyCovers(selector.purposes(), activity.purpose()));
        });
    }
}
