package dev.privacyenforcer.weave;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Finds out whether a method is a plain accessor: all it does is to return a field of its object, or to set one to its
 * argument. Whoever calls it is then the one who gets the value, or gives it.
 */
abstract class AccessorScan extends MethodVisitor {

    private final StringBuilder shape = new StringBuilder();

    AccessorScan() {
        super(OpenedClassReader.ASM_API);
    }

    /** {@return whether the instructions read so far are those of an accessor} */
    boolean isAccessor() {
        return shape.toString().matches("(t?g|tr)x|t?vpx|tvwx");
    }

    private void seen(char instruction) {
        if (shape.length() < 8) {
            shape.append(instruction);
        }
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
        boolean load = opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD;
        seen(!load ? '?' : local == 0 && opcode == Opcodes.ALOAD ? 't' : local <= 1 ? 'v' : '?');
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        seen(opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC ? 'g' : 'p');
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        boolean read = name.startsWith(Names.HIBERNATE_READ);
        seen(read ? 'r' : name.startsWith(Names.HIBERNATE_WRITE) ? 'w' : '?');
    }

    @Override
    public void visitInsn(int opcode) {
        seen(opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN ? 'x' : '?');
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        seen('?');
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        seen('?');
    }

    @Override
    public void visitInvokeDynamicInsn(
            String name, String descriptor, net.bytebuddy.jar.asm.Handle bootstrap, Object... arguments) {
        seen('?');
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        seen('?');
    }

    @Override
    public void visitLdcInsn(Object value) {
        seen('?');
    }

    @Override
    public void visitIincInsn(int local, int increment) {
        seen('?');
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
        seen('?');
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
        seen('?');
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        seen('?');
    }
}
