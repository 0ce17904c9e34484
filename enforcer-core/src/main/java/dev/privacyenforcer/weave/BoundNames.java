package dev.privacyenforcer.weave;

import dev.privacyenforcer.policy.Bindings;
import java.util.Set;
import java.util.TreeSet;

/** The members that bindings name, and whether classes declare them. */
final class BoundNames {

    private BoundNames() {}

    static Set<String> fields(Bindings.Type type) {
        Set<String> names = new TreeSet<>(type.fields().keySet());
        if (type.dataSubjectId() != null) {
            names.add(type.dataSubjectId());
        }
        if (type.collectedAt() != null) {
            names.add(type.collectedAt());
        }
        return names;
    }

    static boolean hasField(ClassLabels labels, String name) {
        return labels.fields().values().stream().anyMatch(field -> field.name().equals(name));
    }

    static boolean hasMethod(ClassLabels labels, String name) {
        return labels.methods().values().stream()
                .anyMatch(method -> method.declared() && method.name().equals(name));
    }
}
