package dev.privacyenforcer.weave;

import dev.privacyenforcer.policy.Bindings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.jspecify.annotations.Nullable;

/** Looks up the labels of any class by name, as the virtual machine resolves fields and methods; loads no class. */
final class Labels {

    private final ClassFileLocator locator;
    private final BoundLabels bound;
    private final Map<String, Optional<ClassLabels>> known = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    Labels(ClassFileLocator locator, Bindings bindings) {
        this.locator = locator;
        this.bound = new BoundLabels(bindings);
    }

    /** {@return the labels that the bindings give, for the same classes} */
    Labels binding(Bindings bindings) {
        return new Labels(locator, bindings);
    }

    BoundLabels bound() {
        return bound;
    }

    /** {@return the labels of the class that is being woven} */
    ClassLabels learn(byte[] classFile) {
        ClassLabels labels = bound.added(LabelReader.read(classFile));
        know(labels);
        return labels;
    }

    /** The class that is being woven, which the locator may not know. */
    private void know(ClassLabels labels) {
        known.put(labels.name(), Optional.of(labels));
    }

    /** {@return binary names of classes that were referred to and not found} */
    Set<String> missing() {
        return missing;
    }

    @Nullable
    ClassLabels of(@Nullable String internalName) {
        if (internalName == null || Names.isJdk(internalName)) {
            return null;
        }
        Optional<ClassLabels> found = known.get(internalName);
        if (found == null) {
            found = Optional.ofNullable(locate(internalName));
            known.put(internalName, found);
        }
        return found.orElse(null);
    }

    private @Nullable ClassLabels locate(String internalName) {
        try {
            ClassFileLocator.Resolution resolution = locator.locate(Names.binary(internalName));
            if (resolution.isResolved()) {
                return bound.added(LabelReader.glance(resolution.resolve()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read class " + Names.binary(internalName), failure);
        }
        missing.add(Names.binary(internalName));
        return null;
    }

    /** {@return the field an instruction means (JVMS 5.4.3.2), or null if it is not in a class we can see} */
    @Nullable
    FieldLabel field(@Nullable String owner, String name, String descriptor) {
        ClassLabels labels = of(owner);
        if (labels == null) {
            return null;
        }
        FieldLabel field = labels.fields().get(name + descriptor);
        for (int i = 0; field == null && i < labels.interfaces().size(); i++) {
            field = field(labels.interfaces().get(i), name, descriptor);
        }
        return field != null ? field : field(labels.superName(), name, descriptor);
    }

    /** {@return the field, if it is labelled and needs a guard} */
    @Nullable
    FieldLabel personal(String owner, String name, String descriptor) {
        FieldLabel field = field(owner, name, descriptor);
        return field != null && field.personalData() != null && !field.guardsItself() ? field : null;
    }

    /** {@return the method an instruction means (JVMS 5.4.3.3), or null if it is not in a class we can see} */
    @Nullable
    MethodLabel method(@Nullable String owner, String name, String descriptor) {
        MethodLabel method = inSuperclasses(owner, name + descriptor);
        return method != null ? method : inInterfaces(owner, name + descriptor);
    }

    private @Nullable MethodLabel inSuperclasses(@Nullable String owner, String key) {
        for (ClassLabels at = of(owner); at != null; at = of(at.superName())) {
            MethodLabel method = at.methods().get(key);
            if (method != null) {
                return method;
            }
        }
        return null;
    }

    private @Nullable MethodLabel inInterfaces(@Nullable String owner, String key) {
        ClassLabels at = of(owner);
        if (at == null) {
            return null;
        }
        MethodLabel method = at.isInterface() ? at.methods().get(key) : null;
        for (int i = 0; method == null && i < at.interfaces().size(); i++) {
            method = inInterfaces(at.interfaces().get(i), key);
        }
        return method != null ? method : inInterfaces(at.superName(), key);
    }

    /** {@return whose data the members of a class are, or an empty text if nobody says} */
    String dataSubject(@Nullable String owner) {
        for (ClassLabels at = of(owner); at != null; at = of(at.outer())) {
            Said said = at.said("DataSubject");
            if (said != null) {
                return said.value();
            }
        }
        return "";
    }

    /** {@return whose data a labelled member holds, or an empty text if nobody says} */
    String dataSubject(String owner, Said personalData) {
        String of = personalData.text("of");
        return of.isEmpty() ? dataSubject(owner) : of;
    }

    /** {@return the data of a member in the hook's words: {@code customer:user.contact.email}} */
    String datum(String owner, Said personalData) {
        return dataSubject(owner, personalData) + ":" + personalData.value();
    }

    /** {@return the data and, for members of objects, who says whose they are and since when: what a guard is told} */
    List<String> facts(String owner, Said personalData, boolean isStatic) {
        String data = "data=" + datum(owner, personalData);
        List<String> facts = new ArrayList<>(List.of(data));
        FieldLabel identifier = isStatic ? null : identifier(owner);
        if (identifier != null) {
            facts.add("id=" + identifier.member());
        }
        FieldLabel timestamp = isStatic ? null : timestamp(owner);
        if (timestamp != null) {
            facts.add("collected=" + timestamp.member());
        }
        return List.copyOf(facts);
    }

    /** {@return the field that says whose the members of a class are, its own or the nearest inherited one} */
    @Nullable
    FieldLabel identifier(String owner) {
        return nearest(owner, FieldLabel::identifies);
    }

    /**
     * {@return the field that says when the members of a class were collected, its own or the nearest inherited one}
     */
    @Nullable
    FieldLabel timestamp(String owner) {
        return nearest(owner, FieldLabel::dates);
    }

    private @Nullable FieldLabel nearest(String owner, Predicate<FieldLabel> wanted) {
        for (ClassLabels at = of(owner); at != null; at = of(at.superName())) {
            for (FieldLabel field : at.fields().values()) {
                if (wanted.test(field)) {
                    return field;
                }
            }
        }
        return null;
    }

    /** {@return all data that objects of the class hold in labelled fields, inherited ones included} */
    List<String> data(@Nullable String owner) {
        List<String> data = new ArrayList<>();
        for (ClassLabels at = of(owner); at != null; at = of(at.superName())) {
            for (FieldLabel field : at.fields().values()) {
                if (field.personalData() != null) {
                    data.add(datum(field.owner(), field.personalData()));
                }
            }
        }
        return data.stream().distinct().toList();
    }
}
