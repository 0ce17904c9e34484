package dev.privacyenforcer.weave;

import dev.privacyenforcer.policy.Bindings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives classes the labels of the bindings; what a class says itself beats them. */
final class BoundLabels {

    private final Bindings bindings;

    BoundLabels(Bindings bindings) {
        this.bindings = bindings;
    }

    /** {@return the classes that the bindings name one by one} */
    Set<String> classes() {
        Set<String> names = new TreeSet<>();
        bindings.types().stream()
                .map(Bindings.Type::classes)
                .filter(classes -> !classes.isPattern())
                .forEach(classes -> names.add(classes.text()));
        bindings.methods().stream()
                .map(Bindings.Methods::classes)
                .filter(classes -> !classes.isPattern())
                .forEach(classes -> names.add(classes.text()));
        return names;
    }

    Bindings bindings() {
        return bindings;
    }

    /** {@return whether the bindings may say something of a class, by its name alone} */
    boolean concern(String className) {
        return bindings.types().stream().anyMatch(type -> type.classes().matches(className))
                || bindings.methods().stream()
                        .anyMatch(methods -> methods.classes().matches(className));
    }

    ClassLabels added(ClassLabels labels) {
        List<Bindings.Type> types = bindings.typesOf(labels.binaryName());
        List<Bindings.Methods> bound = bindings.methodsOf(labels.binaryName());
        if (types.isEmpty() && bound.isEmpty()) {
            return labels;
        }
        Map<String, FieldLabel> fields = new LinkedHashMap<>(labels.fields());
        Map<String, MethodLabel> methods = new LinkedHashMap<>(labels.methods());
        boolean own = labels.said("DataSubject") != null;
        for (Bindings.Type type : types) {
            BoundMembers members = new BoundMembers(type, own);
            fields.replaceAll((key, field) -> members.bound(field));
            methods.replaceAll((key, method) -> members.bound(method));
        }
        boolean holdsData = holdsData(fields, methods);
        for (Bindings.Methods methodsBound : bound) {
            if (!(holdsData && methodsBound.classes().isPattern())) {
                methods.replaceAll((key, method) -> BoundMethods.bound(method, methodsBound, labels));
            }
        }
        return fields.equals(labels.fields()) && methods.equals(labels.methods())
                ? labels
                : labels.bound(labels.annotations(), fields, methods);
    }

    /** Else a purpose for all methods of a package would open it in every getter, whoever calls. */
    private static boolean holdsData(Map<String, FieldLabel> fields, Map<String, MethodLabel> methods) {
        return fields.values().stream().anyMatch(field -> field.personalData() != null)
                || methods.values().stream().anyMatch(method -> method.said("PersonalData") != null);
    }
}
