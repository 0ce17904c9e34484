package dev.privacyenforcer.weave;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A way of the JDK to reach fields without a field access of one's own, by what a guard has to do about it. */
enum Door {
    /** {@code Field.get} and its like. */
    READ,
    /** {@code Field.set} and its like. */
    WRITE,
    /** A method handle that reads. */
    GETTER,
    /** A method handle that writes. */
    SETTER,
    /** Something that reads and writes later, unseen: asked when it is made. */
    OPEN,
    /** A class that no transformer sees. */
    HIDDEN;

    private static final String FIELD = "java/lang/reflect/Field";
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final String CONSTANTS = "java/lang/invoke/ConstantBootstraps";
    private static final String UNSAFE = "sun/misc/Unsafe";
    private static final String ATOMIC = "java/util/concurrent/atomic/Atomic";

    private static final Set<String> GETTERS = Set.of("findGetter", "findStaticGetter", "unreflectGetter");
    private static final Set<String> SETTERS = Set.of("findSetter", "findStaticSetter", "unreflectSetter");
    private static final Set<String> VARIABLES = Set.of("findVarHandle", "findStaticVarHandle", "unreflectVarHandle");
    private static final Set<String> HIDDEN_CLASSES = Set.of("defineHiddenClass", "defineHiddenClassWithClassData");
    private static final Set<String> OFFSETS = Set.of("objectFieldOffset", "staticFieldOffset");
    private static final Set<String> CONSTANT_VARIABLES = Set.of("fieldVarHandle", "staticFieldVarHandle");
    private static final Set<String> PRIMITIVES =
            Set.of("", "boolean", "byte", "char", "short", "int", "long", "float", "double");

    /** {@return the door that a call goes through, or null if it goes through none} */
    static @Nullable Door of(String owner, String name) {
        return switch (owner) {
            case FIELD -> ofField(name);
            case LOOKUP -> ofLookup(name);
            case UNSAFE -> OFFSETS.contains(name) ? OPEN : null;
            case CONSTANTS -> CONSTANT_VARIABLES.contains(name) ? OPEN : null;
            default -> owner.startsWith(ATOMIC) && name.equals("newUpdater") ? OPEN : null;
        };
    }

    private static @Nullable Door ofField(String name) {
        boolean accessor =
                name.length() >= 3 && PRIMITIVES.contains(name.substring(3).toLowerCase(Locale.ROOT));
        if (accessor && name.startsWith("get")) {
            return READ;
        }
        return accessor && name.startsWith("set") ? WRITE : null;
    }

    private static @Nullable Door ofLookup(String name) {
        if (GETTERS.contains(name)) {
            return GETTER;
        } else if (SETTERS.contains(name)) {
            return SETTER;
        } else if (VARIABLES.contains(name)) {
            return OPEN;
        }
        return HIDDEN_CLASSES.contains(name) ? HIDDEN : null;
    }
}
