package dev.privacyenforcer.weave;

import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Opcodes;

/** The names that woven code and class files are matched by; never class constants, so that nothing is linked. */
final class Names {

    static final int WOVEN_VERSION = 1;

    static final String ANNOTATIONS = "Ldev/privacyenforcer/annotations/";
    static final String WOVEN = "Ldev/privacyenforcer/hook/Woven;";
    static final String DATA_SUBJECT_ID = ANNOTATIONS + "DataSubjectId;";
    static final String GUARD = "dev/privacyenforcer/hook/Guard";
    static final String GUARDED = "Ldev/privacyenforcer/Guarded;";
    static final String ACCESS_POINTS = "dev/privacyenforcer/hook/AccessPoints";

    static final String OBJECT = "java/lang/Object";
    static final String OBJECT_METHODS = "java/lang/runtime/ObjectMethods";

    static final String HIBERNATE = "$$_hibernate_";
    static final String HIBERNATE_READ = "$$_hibernate_read_";
    static final String HIBERNATE_WRITE = "$$_hibernate_write_";

    static final Handle SITE = new Handle(
            Opcodes.H_INVOKESTATIC,
            ACCESS_POINTS,
            "number",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;Ljava/lang/String;"
                    + "Ljava/lang/String;Ljava/lang/String;ILjava/lang/String;[Ljava/lang/String;)I",
            false);

    static final Handle RECORD_METHODS = new Handle(
            Opcodes.H_INVOKESTATIC,
            "dev/privacyenforcer/hook/RecordMethods",
            "bootstrap",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/TypeDescriptor;"
                    + "Ljava/lang/String;Ljava/lang/Class;Ljava/lang/String;[Ljava/lang/invoke/MethodHandle;)"
                    + "Ljava/lang/Object;",
            false);

    private Names() {}

    static String binary(String internalName) {
        return internalName.replace('/', '.');
    }

    static boolean isJdk(String internalName) {
        return internalName.startsWith("java/") || internalName.startsWith("jdk/") || internalName.startsWith("[");
    }
}
