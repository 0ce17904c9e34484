package dev.privacyenforcer.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * A private static method that calls a labelled method which has no body to weave, so that a scope can stand around the
 * call wherever it is made: amid an expression, in the arguments of {@code super(...)}, or behind a method reference.
 *
 * @param name its own name
 * @param opcode how the target is called
 * @param owner the owner in the original call
 * @param isInterface whether that is an interface
 * @param target the labelled method
 * @param caller the method that makes the call
 * @param line its line
 */
record Detour(String name, int opcode, String owner, boolean isInterface, MethodLabel target, String caller, int line) {

    /** {@return its descriptor: that of the target, with the receiver in front} */
    String descriptor(String self) {
        Type method = Type.getMethodType(target.descriptor());
        if (opcode == Opcodes.INVOKESTATIC) {
            return method.getDescriptor();
        }
        List<Type> parameters = new ArrayList<>();
        parameters.add(Type.getObjectType(opcode == Opcodes.INVOKESPECIAL ? self : owner));
        parameters.addAll(Arrays.asList(method.getArgumentTypes()));
        return Type.getMethodDescriptor(method.getReturnType(), parameters.toArray(new Type[0]));
    }

    /** {@return how many parameters come before those of the target} */
    int receivers() {
        return opcode == Opcodes.INVOKESTATIC ? 0 : 1;
    }

    void call(MethodVisitor visitor, ClassLabels self) {
        visitor.visitMethodInsn(Opcodes.INVOKESTATIC, self.name(), name, descriptor(self.name()), self.isInterface());
    }

    Handle handle(ClassLabels self) {
        return new Handle(Opcodes.H_INVOKESTATIC, self.name(), name, descriptor(self.name()), self.isInterface());
    }

    /** Writes the body, into visitors that put the scope around it. */
    void write(MethodVisitor visitor, String self) {
        visitor.visitCode();
        Label start = new Label();
        visitor.visitLabel(start);
        if (line > 0) {
            visitor.visitLineNumber(line, start);
        }
        int local = 0;
        for (Type parameter : Type.getArgumentTypes(descriptor(self))) {
            visitor.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
            local += parameter.getSize();
        }
        visitor.visitMethodInsn(opcode, owner, target.name(), target.descriptor(), isInterface);
        visitor.visitInsn(Type.getReturnType(target.descriptor()).getOpcode(Opcodes.IRETURN));
        visitor.visitMaxs(0, 0);
        visitor.visitEnd();
    }
}
