package dev.privacyenforcer.weave;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Finds identifiers of persons that would identify nobody. */
final class IdentifierChecks {

    /** The last ones are what type variables are compiled to; what they hold is looked at when the program runs. */
    private static final Set<String> TYPES = Set.of(
            "B",
            "C",
            "S",
            "I",
            "J",
            "Ljava/lang/Byte;",
            "Ljava/lang/Character;",
            "Ljava/lang/Short;",
            "Ljava/lang/Integer;",
            "Ljava/lang/Long;",
            "Ljava/math/BigInteger;",
            "Ljava/lang/String;",
            "Ljava/util/UUID;",
            "Ljava/lang/Object;",
            "Ljava/io/Serializable;",
            "Ljava/lang/Comparable;");

    private IdentifierChecks() {}

    static void of(ClassInWork work) {
        List<FieldLabel> identifiers = work.self.fields().values().stream()
                .filter(FieldLabel::identifies)
                .toList();
        if (identifiers.size() > 1) {
            work.problems.add(Problems.severalIdentifiers(work.self.binaryName(), "fields"));
        }
        for (FieldLabel field : identifiers) {
            String where = field.member() + " (" + work.self.source() + ")";
            if (Modifier.isStatic(field.access())) {
                work.problems.add(Problems.staticIdentifier(where));
            }
            type(work, where, field.descriptor());
        }
    }

    static void of(ClassInWork work, MethodLabel method) {
        if (method.identifying().isEmpty() || method.is(Opcodes.ACC_SYNTHETIC)) {
            return;
        }
        if (method.name().equals("<init>")) {
            constructor(work, method);
        } else {
            scope(work, method);
        }
    }

    /** That of a record repeats its component; other compilers may annotate the parameter only. */
    private static void constructor(ClassInWork work, MethodLabel method) {
        if (work.labels.identifier(method.owner()) == null) {
            work.problems.add(Problems.idleIdentifier(method.member()));
        }
    }

    private static void scope(ClassInWork work, MethodLabel method) {
        if (method.identifying().size() > 1) {
            work.problems.add(Problems.severalIdentifiers(method.member(), "parameters"));
        }
        if (ScopeFacts.of(work.labels, method, work.problems).isEmpty()) {
            work.problems.add(Problems.idleIdentifier(method.member()));
        }
        for (int parameter : method.identifying()) {
            type(work, method.member(), Type.getArgumentTypes(method.descriptor())[parameter].getDescriptor());
        }
    }

    private static void type(ClassInWork work, String where, String descriptor) {
        if (!TYPES.contains(descriptor)) {
            work.problems.add(
                    Problems.identifierType(where, Type.getType(descriptor).getClassName()));
        }
    }
}
