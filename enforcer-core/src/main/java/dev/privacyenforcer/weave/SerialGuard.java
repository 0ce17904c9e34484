package dev.privacyenforcer.weave;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Guards the fields of a class against Java serialization, which reads them inside the JDK.
 *
 * <p>{@code writeReplace} is what serialization calls first, for records too; a private one changes neither the serial
 * version nor the stream. One that a class has, or inherits, stays in charge: where it replaces the object, nothing is
 * read from it.
 */
final class SerialGuard {

    private static final String NAME = "writeReplace";
    private static final String DESCRIPTOR = "()Ljava/lang/Object;";
    private static final int JAVA_11 = 55; // older class files know no dynamic constants
    private static final int UNSERIALIZED = Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT;
    private static final int OTHER = Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION | Opcodes.ACC_ENUM;

    private final ClassInWork work;
    private final List<FieldLabel> fields;
    private boolean declared;

    SerialGuard(ClassInWork work) {
        this.work = work;
        this.fields = work.self.is(OTHER) || work.self.version() < JAVA_11 ? List.of() : fields(work);
    }

    private static List<FieldLabel> fields(ClassInWork work) {
        List<FieldLabel> found = new ArrayList<>();
        for (ClassLabels at = work.self; at != null; at = work.labels.of(at.superName())) {
            at.fields().values().stream()
                    .filter(field -> field.personalData() != null && !field.is(UNSERIALIZED))
                    .forEach(found::add);
        }
        return found;
    }

    /** {@return a visitor that guards what a {@code writeReplace} of the class itself returns} */
    MethodVisitor around(MethodVisitor visitor, int access, String name, String descriptor) {
        if (!name.equals(NAME) || !descriptor.equals(DESCRIPTOR) || (access & Opcodes.ACC_ABSTRACT) != 0) {
            return visitor;
        }
        declared = true;
        return new MethodVisitor(OpenedClassReader.ASM_API, visitor) {
            @Override
            public void visitInsn(int opcode) {
                if (opcode == Opcodes.ARETURN) {
                    guard(mv);
                }
                super.visitInsn(opcode);
            }
        };
    }

    /** Adds a {@code writeReplace} if the class has none of its own. */
    void write(ClassVisitor visitor) {
        if (declared || fields.isEmpty()) {
            return;
        }
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
        String[] exceptions = {"java/io/ObjectStreamException"};
        MethodVisitor method = visitor.visitMethod(access, NAME, DESCRIPTOR, null, exceptions);
        if (method != null) {
            method.visitCode();
            method.visitVarInsn(Opcodes.ALOAD, 0);
            MethodLabel inherited = inherited();
            if (inherited != null) {
                method.visitMethodInsn(Opcodes.INVOKESPECIAL, work.self.superName(), NAME, DESCRIPTOR, false);
            }
            guard(method);
            method.visitInsn(Opcodes.ARETURN);
            method.visitMaxs(0, 0);
            method.visitEnd();
        }
    }

    private @Nullable MethodLabel inherited() {
        MethodLabel method = work.labels.method(work.self.superName(), NAME, DESCRIPTOR);
        return method == null || method.is(Opcodes.ACC_PRIVATE | Opcodes.ACC_ABSTRACT) ? null : method;
    }

    /** Replacement → replacement. */
    private void guard(MethodVisitor visitor) {
        for (FieldLabel field : fields) {
            Said said = field.personalData();
            if (said != null) {
                List<String> facts = work.labels.facts(field.owner(), said, false);
                ConstantDynamic site = work.site("READ", NAME, 0, field.member(), facts);
                visitor.visitInsn(Opcodes.DUP);
                visitor.visitVarInsn(Opcodes.ALOAD, 0);
                Calls.site(visitor, site);
                visitor.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        "dev/privacyenforcer/hook/Doors",
                        "serialized",
                        "(Ljava/lang/Object;Ljava/lang/Object;I)V",
                        false);
            }
        }
    }
}
