package dev.privacyenforcer.weave;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Brings the owner of a member to where the hook expects it on the operand stack. */
final class Stack {

    private Stack() {}

    /** Owner, value → what the guard of a write takes above what the write itself still needs. */
    static void ownerForWrite(MethodVisitor mv, Type type, boolean ownerless) {
        if (Calls.isReference(type)) {
            referenceWrite(mv, ownerless);
        } else if (ownerless) {
            mv.visitInsn(Opcodes.ACONST_NULL);
        } else if (type.getSize() == 1) {
            mv.visitInsn(Opcodes.DUP2);
            mv.visitInsn(Opcodes.POP);
        } else {
            mv.visitInsn(Opcodes.DUP2_X1);
            mv.visitInsn(Opcodes.POP2);
            mv.visitInsn(Opcodes.DUP_X2);
        }
    }

    private static void referenceWrite(MethodVisitor mv, boolean ownerless) {
        if (ownerless) {
            mv.visitInsn(Opcodes.ACONST_NULL);
        } else {
            mv.visitInsn(Opcodes.SWAP);
            mv.visitInsn(Opcodes.DUP_X1);
        }
        mv.visitInsn(Opcodes.SWAP);
    }

    /** Value → owner, value; the owner is {@code this}, or null for a call into code that is not woven. */
    static void ownerUnderResult(MethodVisitor mv, Type type, boolean isThis) {
        if (isThis) {
            mv.visitVarInsn(Opcodes.ALOAD, 0);
        } else {
            mv.visitInsn(Opcodes.ACONST_NULL);
        }
        if (type.getSize() == 1) {
            mv.visitInsn(Opcodes.SWAP);
        } else {
            mv.visitInsn(Opcodes.DUP_X2);
            mv.visitInsn(Opcodes.POP);
        }
    }
}
