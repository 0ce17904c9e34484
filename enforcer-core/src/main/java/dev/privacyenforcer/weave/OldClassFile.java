package dev.privacyenforcer.weave;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * A class compiled for a Java before 11, whose class files cannot hold the constants that guards need.
 *
 * <p>Its version is raised, which changes nothing for what compilers of Java write from Java 7 on. Two things would
 * change: older ones may come without stack maps, and before Java 9 any method could assign a final field of its class.
 */
final class OldClassFile {

    private static final int JAVA_7 = 51;
    private static final int JAVA_9 = 53;
    private static final int JAVA_11 = 55;

    private final ClassLabels self;
    private final List<Problem> problems = new ArrayList<>();

    OldClassFile(ClassLabels self) {
        this.self = self;
        if (self.version() < JAVA_7) {
            problems.add(Problems.oldClassFile(self.binaryName(), self.version()));
        }
    }

    /** {@return the version, minor version included, that the woven class has} */
    static int raised(int version) {
        int major = version & 0xFFFF;
        return major < JAVA_7 ? version : major < JAVA_11 ? JAVA_11 : version;
    }

    /** Looks at an instruction of a method. */
    void access(int opcode, String owner, String field, String descriptor, String method, String where) {
        boolean write = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
        if (!write || self.version() < JAVA_7 || self.version() >= JAVA_9 || !owner.equals(self.name())) {
            return;
        }
        FieldLabel written = self.fields().get(field + descriptor);
        String initialiser = opcode == Opcodes.PUTFIELD ? "<init>" : "<clinit>";
        if (written != null && (written.access() & Opcodes.ACC_FINAL) != 0 && !method.equals(initialiser)) {
            problems.add(Problems.finalAssigned(where, self.version(), field));
        }
    }

    /** {@return what forbids to raise the version} */
    List<Problem> problems() {
        return problems;
    }
}
