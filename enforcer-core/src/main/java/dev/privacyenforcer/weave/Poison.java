package dev.privacyenforcer.weave;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.RecordComponentVisitor;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes a class that cannot be used of one that must not be: it has no members, and its first use throws an error that
 * says why. The virtual machine would load a class unwoven whose transformer merely fails.
 */
final class Poison extends ClassVisitor {

    private static final int LONGEST = 20_000;

    private final String why;

    private Poison(ClassVisitor visitor, String why) {
        super(OpenedClassReader.ASM_API, visitor);
        this.why = why;
    }

    static byte[] of(byte[] classFile, String why) {
        ClassReader reader = OpenedClassReader.of(classFile);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String shown = why.length() > LONGEST ? why.substring(0, LONGEST) : why;
        reader.accept(new Poison(writer, shown), ClassReader.SKIP_CODE);
        return writer.toByteArray();
    }

    @Override
    public @Nullable RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
        return null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, String signature, Object value) {
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        return null;
    }

    @Override
    public void visitEnd() {
        MethodVisitor initialiser = super.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        initialiser.visitCode();
        initialiser.visitTypeInsn(Opcodes.NEW, "java/lang/LinkageError");
        initialiser.visitInsn(Opcodes.DUP);
        initialiser.visitLdcInsn(why);
        initialiser.visitMethodInsn(
                Opcodes.INVOKESPECIAL, "java/lang/LinkageError", "<init>", "(Ljava/lang/String;)V", false);
        initialiser.visitInsn(Opcodes.ATHROW);
        initialiser.visitMaxs(0, 0);
        initialiser.visitEnd();
        super.visitEnd();
    }
}
