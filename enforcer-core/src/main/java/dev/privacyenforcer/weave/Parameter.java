package dev.privacyenforcer.weave;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that says whose data a method works on.
 *
 * @param type its type
 * @param local its place among the local variables
 */
record Parameter(Type type, int local) {

    /**
     * {@return the parameter, or null if the method has none}
     *
     * @param method the labelled method
     * @param access the flags of the method that opens the scope: the same, or a detour
     * @param descriptor its descriptor
     * @param before how many parameters it has in front of those of the labelled method
     */
    static @Nullable Parameter identifying(MethodLabel method, int access, String descriptor, int before) {
        if (method.identifying().isEmpty()) {
            return null;
        }
        Type[] types = Type.getArgumentTypes(descriptor);
        int index = before + method.identifying().get(0);
        int local = (access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        for (int i = 0; i < index; i++) {
            local += types[i].getSize();
        }
        return new Parameter(types[index], local);
    }

    /** Puts its value on the stack, as an object. */
    void load(MethodVisitor visitor) {
        visitor.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
        Calls.box(visitor, type);
    }
}
