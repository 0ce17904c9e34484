package dev.privacyenforcer.weave;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.utility.OpenedClassReader;

/** Tells how long a method has become. */
final class Measuring extends MethodVisitor {

    /** Loading the site, calling the hook, casting the value. */
    private static final int GUARD_SIZE = 10;

    private final ClassInWork work;
    private final String method;
    private int guards;

    Measuring(MethodVisitor writer, ClassInWork work, String method) {
        super(OpenedClassReader.ASM_API, writer);
        this.work = work;
        this.method = method;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        guards += owner.equals(Names.GUARD) ? 1 : 0;
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        Label end = new Label();
        super.visitLabel(end);
        work.measured(method, end.getOffset(), guards * GUARD_SIZE);
        super.visitMaxs(stack, locals);
    }
}
