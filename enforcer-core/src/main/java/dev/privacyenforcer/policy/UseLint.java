package dev.privacyenforcer.policy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is declared and no rule uses. */
final class UseLint {

    private final Policy policy;
    private final Found found;

    private UseLint(Policy policy, Found found) {
        this.policy = policy;
        this.found = found;
    }

    static void check(Policy policy, Found found) {
        UseLint lint = new UseLint(policy, found);
        Set<String> attributes = lint.attributes();
        policy.attributes()
                .forEach((key, each) -> lint.unless(
                        attributes.contains(key), "attributes", key, each.clauses(), "is asked for by no condition"));
        policy.dataSubjects()
                .forEach((key, each) -> lint.unless(
                        lint.isNamed(key, Activity::dataSubjects),
                        "dataSubjects",
                        key,
                        each.clauses(),
                        "is in no activity"));
        policy.purposes()
                .forEach((key, each) ->
                        lint.unless(lint.isPurpose(key), "purposes", key, each.clauses(), "is the purpose of no rule"));
        policy.recipients()
                .forEach((key, each) -> lint.unless(
                        lint.isRecipient(key), "recipients", key, each.clauses(), "gets data by no activity"));
    }

    private void unless(boolean used, String level, String key, List<String> clauses, String what) {
        if (!used) {
            found.add(Flaw.UNUSED, "/" + level + "/" + key, clauses, "'" + key + "' " + what + ".");
        }
    }

    private boolean isNamed(String key, java.util.function.Function<Activity, List<String>> names) {
        return policy.activities().stream().map(names).anyMatch(named -> named.isEmpty() || named.contains(key));
    }

    private boolean isPurpose(String key) {
        Predicate<String> related = other -> isRelated(key, other);
        return policy.activities().stream().map(Activity::purpose).anyMatch(related)
                || policy.prohibitions().stream()
                        .flatMap(rule -> rule.selector().purposes().stream())
                        .anyMatch(related)
                || policy.transitions().stream()
                        .flatMap(each -> Stream.of(each.from(), each.to()))
                        .anyMatch(related);
    }

    private boolean isRecipient(String key) {
        return policy.activities().stream()
                .map(Activity::recipients)
                .flatMap(Collection::stream)
                .anyMatch(other -> isRelated(key, other));
    }

    private static boolean isRelated(String key, String other) {
        String root = other.endsWith(".**") ? other.substring(0, other.length() - 3) : other;
        return Taxonomy.covers(key, root) || Taxonomy.covers(root, key);
    }

    private Set<String> attributes() {
        Set<String> asked = new HashSet<>();
        policy.prohibitions().forEach(rule -> add(asked, rule.when(), rule.unless()));
        policy.activities()
                .forEach(activity -> activity.legalBases().forEach(basis -> add(asked, basis.when(), basis.unless())));
        policy.retention().forEach(rule -> add(asked, rule.when(), rule.unless()));
        policy.rights().values().forEach(right -> add(asked, right.when(), right.unless()));
        return asked;
    }

    private static void add(Set<String> asked, Condition when, @Nullable Condition unless) {
        asked.addAll(when.tests().keySet());
        if (unless != null) {
            asked.addAll(unless.tests().keySet());
        }
    }
}
