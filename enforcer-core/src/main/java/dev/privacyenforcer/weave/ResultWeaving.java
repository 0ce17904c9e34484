package dev.privacyenforcer.weave;

import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;

/** Guards the result of a labelled method at each place where it returns. */
final class ResultWeaving extends MethodVisitor {

    private final Type type;
    private final boolean hasThis;
    private final ConstantDynamic site;

    ResultWeaving(MethodVisitor visitor, String descriptor, boolean hasThis, ConstantDynamic site) {
        super(OpenedClassReader.ASM_API, visitor);
        this.type = Type.getReturnType(descriptor);
        this.hasThis = hasThis;
        this.site = site;
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.ARETURN) {
            Stack.ownerUnderResult(mv, type, hasThis);
            Calls.site(mv, site);
            Calls.read(mv, type);
        }
        super.visitInsn(opcode);
    }
}
