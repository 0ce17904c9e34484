package dev.privacyenforcer.weave;

import dev.privacyenforcer.policy.Bindings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives classes the labels of the bindings; what a class says itself beats them. */
final class BoundLabels {

    private final Bindings bindings;

    BoundLabels(Bindings bindings) {
        this.bindings = bindings;
    }

    /** {@return all classes that the bindings name} */
    Set<String> classes() {
        Set<String> names = new TreeSet<>(bindings.types().keySet());
        bindings.purposes().forEach(bound -> names.add(bound.className()));
        return names;
    }

    ClassLabels added(ClassLabels labels) {
        Bindings.Type type = bindings.types().get(labels.binaryName());
        List<Bindings.Purpose> purposes = bindings.purposesOf(labels.binaryName());
        if (type == null && purposes.isEmpty()) {
            return labels;
        }
        Map<String, Said> annotations = new HashMap<>(labels.annotations());
        Map<String, FieldLabel> fields = new LinkedHashMap<>(labels.fields());
        Map<String, MethodLabel> methods = new LinkedHashMap<>(labels.methods());
        if (type != null) {
            annotations.putIfAbsent("DataSubject", Said.of(type.dataSubject()));
            fields.replaceAll((key, field) -> field(field, type));
        }
        for (Bindings.Purpose bound : purposes) {
            if (bound.method().equals(Bindings.ALL_METHODS)) {
                annotations.putIfAbsent("Purpose", Said.of(bound.purpose()));
            } else {
                methods.replaceAll((key, method) ->
                        method.name().equals(bound.method()) ? method.bound(Said.of(bound.purpose())) : method);
            }
        }
        return labels.bound(annotations, fields, methods);
    }

    private static FieldLabel field(FieldLabel field, Bindings.Type type) {
        String category = type.fields().get(field.name());
        return category == null || field.personalData() != null ? field : field.bound(Said.of(category));
    }

    List<Problem> unknownMembers(ClassLabels labels) {
        List<Problem> problems = new ArrayList<>();
        Bindings.Type type = bindings.types().get(labels.binaryName());
        if (type != null) {
            String known = names(labels.fields().values(), FieldLabel::name);
            for (String name : type.fields().keySet()) {
                if (labels.fields().values().stream()
                        .noneMatch(field -> field.name().equals(name))) {
                    problems.add(Problems.unknownMember(labels.binaryName(), "field", name, known));
                }
            }
        }
        List<MethodLabel> declared =
                labels.methods().values().stream().filter(MethodLabel::declared).toList();
        for (Bindings.Purpose bound : bindings.purposesOf(labels.binaryName())) {
            if (!bound.method().equals(Bindings.ALL_METHODS)
                    && declared.stream().noneMatch(method -> method.name().equals(bound.method()))) {
                String known = names(declared, MethodLabel::name);
                problems.add(Problems.unknownMember(labels.binaryName(), "method", bound.method(), known));
            }
        }
        return problems;
    }

    private static <T> String names(Collection<T> members, Function<T, String> name) {
        return members.stream().map(name).distinct().sorted().collect(Collectors.joining(", "));
    }
}
