package dev.privacyenforcer.diff;

import dev.privacyenforcer.diff.RuleChange.Change;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Retention;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Compares what two versions say, element by element. */
final class RuleChanges {

    private final List<RuleChange> changes = new ArrayList<>();

    private RuleChanges() {}

    static List<RuleChange> of(Policy before, Policy after) {
        RuleChanges found = new RuleChanges();
        if (before.mode() != after.mode()) {
            found.changes.add(new RuleChange("policy", "mode", Change.CHANGED, List.of("mode")));
        }
        found.parts("controller", before.controller(), after.controller());
        found.compare("attributes", before.attributes(), after.attributes());
        found.compare("dataSubjects", before.dataSubjects(), after.dataSubjects());
        found.compare("purposes", before.purposes(), after.purposes());
        found.compare("recipients", before.recipients(), after.recipients());
        found.compare("activities", byId(before.activities(), Activity::id), byId(after.activities(), Activity::id));
        found.compare(
                "prohibitions",
                byId(before.prohibitions(), Prohibition::id),
                byId(after.prohibitions(), Prohibition::id));
        found.compare(
                "transitions",
                byId(before.transitions(), each -> each.from() + " > " + each.to()),
                byId(after.transitions(), each -> each.from() + " > " + each.to()));
        found.compare("retention", byId(before.retention(), Retention::id), byId(after.retention(), Retention::id));
        found.compare(
                "rights",
                byId(before.rights().values(), right -> right.kind().name()),
                byId(after.rights().values(), right -> right.kind().name()));
        return List.copyOf(found.changes);
    }

    private static <T> Map<String, T> byId(Collection<T> rules, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        rules.forEach(rule -> byId.put(id.apply(rule), rule));
        return byId;
    }

    private <T extends Record> void compare(String level, Map<String, T> before, Map<String, T> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            T was = before.get(key);
            T is = after.get(key);
            if (was == null || is == null) {
                changes.add(new RuleChange(level, key, was == null ? Change.ADDED : Change.REMOVED, List.of()));
            } else if (!was.equals(is)) {
                changes.add(new RuleChange(level, key, Change.CHANGED, differing(was, is)));
            }
        }
    }

    private void parts(String level, Record before, Record after) {
        if (!before.equals(after)) {
            changes.add(new RuleChange(level, level, Change.CHANGED, differing(before, after)));
        }
    }

    private static List<String> differing(Record was, Record is) {
        return Arrays.stream(was.getClass().getRecordComponents())
                .filter(component -> !Objects.equals(value(component, was), value(component, is)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return String.valueOf(component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("parts of a policy are public records", impossible);
        }
    }
}
