package dev.privacyenforcer.weave;

import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/** Sends the calls of doors in one method, and the references to them, by way of guarded methods. */
final class DoorCalls extends MethodVisitor {

    /** From then on interfaces may have methods of their own. */
    private static final int JAVA_8 = 52;

    private final DoorWeaving weaving;
    private final String method;
    private int line;

    DoorCalls(MethodVisitor visitor, DoorWeaving weaving, String method) {
        super(OpenedClassReader.ASM_API, visitor);
        this.weaving = weaving;
        this.method = method;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
        super.visitLineNumber(number, start);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        DoorDetour detour = detour(opcode, owner, name, descriptor);
        if (detour == null) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        } else {
            ClassLabels self = weaving.self();
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, self.name(), detour.name(), detour.descriptor(), self.isInterface());
        }
    }

    private @Nullable DoorDetour detour(int opcode, String owner, String name, String descriptor) {
        Door door = Door.of(owner, name);
        ClassLabels self = weaving.self();
        boolean possible = !self.isInterface() || self.version() >= JAVA_8;
        return door == null || !possible ? null : weaving.detour(door, opcode, owner, name, descriptor, method, line);
    }

    @Override
    public void visitLdcInsn(Object value) {
        super.visitLdcInsn(guarded(value));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, guarded(arguments));
    }

    private Object[] guarded(Object[] constants) {
        Object[] guarded = constants.clone();
        for (int i = 0; i < guarded.length; i++) {
            guarded[i] = guarded(guarded[i]);
        }
        return guarded;
    }

    private Object guarded(Object constant) {
        if (constant instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
            int opcode = handle.getTag() == Opcodes.H_INVOKESTATIC ? Opcodes.INVOKESTATIC : Opcodes.INVOKEVIRTUAL;
            DoorDetour detour = detour(opcode, handle.getOwner(), handle.getName(), handle.getDesc());
            return detour == null
                    ? handle
                    : detour.handle(weaving.self().name(), weaving.self().isInterface());
        }
        if (constant instanceof ConstantDynamic dynamic && dynamic.getBootstrapMethodArgumentCount() > 0) {
            Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = dynamic.getBootstrapMethodArgument(i);
            }
            return new ConstantDynamic(
                    dynamic.getName(), dynamic.getDescriptor(), dynamic.getBootstrapMethod(), guarded(arguments));
        }
        return constant;
    }
}
