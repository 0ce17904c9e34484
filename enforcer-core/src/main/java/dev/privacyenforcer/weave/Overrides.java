package dev.privacyenforcer.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Labelled methods with a body that methods below them override. Annotations are not inherited, yet who calls the
 * method above gets the result of the one below; so that result is guarded too. A labelled method without a body is
 * guarded where it is called.
 */
final class Overrides {

    private Overrides() {}

    /** {@return the nearest labelled method that a method overrides, or null if it overrides none} */
    static @Nullable MethodLabel labelled(Labels labels, ClassLabels self, MethodLabel method) {
        if (method.is(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE) || !method.declared()) {
            return null;
        }
        Set<String> keys = keys(self, method);
        return nearest(labels, above(self), type -> keys.stream()
                .map(type.methods()::get)
                .filter(Overrides::guardsItsResult)
                .findFirst()
                .orElse(null));
    }

    /** {@return whether a class has supertypes with such methods} */
    static boolean possible(Labels labels, @Nullable String superName, List<String> interfaces) {
        return nearest(labels, above(superName, interfaces), type -> type.methods().values().stream()
                        .filter(Overrides::guardsItsResult)
                        .findFirst()
                        .orElse(null))
                != null;
    }

    private static @Nullable MethodLabel nearest(
            Labels labels, List<String> types, Function<ClassLabels, @Nullable MethodLabel> find) {
        for (String type : types) {
            ClassLabels at = labels.of(type);
            if (at != null) {
                MethodLabel here = find.apply(at);
                MethodLabel found = here != null ? here : nearest(labels, above(at), find);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean guardsItsResult(@Nullable MethodLabel method) {
        return method != null
                && method.said("PersonalData") != null
                && method.declared()
                && !method.bodyless()
                && !method.is(Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE);
    }

    /** With other types above, such as those of a generic superclass, the compiler adds bridges that have them. */
    private static Set<String> keys(ClassLabels self, MethodLabel method) {
        int parameters = Type.getArgumentTypes(method.descriptor()).length;
        Stream<MethodLabel> bridges = self.methods().values().stream()
                .filter(other -> other.is(Opcodes.ACC_BRIDGE) && other.name().equals(method.name()))
                .filter(other -> Type.getArgumentTypes(other.descriptor()).length == parameters);
        return Stream.concat(Stream.of(method), bridges)
                .map(each -> each.name() + each.descriptor())
                .collect(Collectors.toSet());
    }

    private static List<String> above(ClassLabels type) {
        return above(type.superName(), type.interfaces());
    }

    private static List<String> above(@Nullable String superName, List<String> interfaces) {
        List<String> above = new ArrayList<>(interfaces);
        if (superName != null) {
            above.add(0, superName);
        }
        return above;
    }
}
