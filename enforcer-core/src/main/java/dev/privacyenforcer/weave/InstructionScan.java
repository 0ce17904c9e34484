package dev.privacyenforcer.weave;

import java.util.function.BiPredicate;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the instructions of one method in order, as the {@link WeaveVerifier} sees them: a window of three, no stack.
 *
 * <p>A read is guarded if the next two instructions load a site and call the hook; a write, if the call of the hook
 * comes right before it, a cast between them aside.
 */
abstract class InstructionScan extends MethodVisitor {

    private static final String HOOK = "dev/privacyenforcer/hook/Guard";

    private enum Seen {
        OTHER,
        SITE,
        READ_GUARD,
        WRITE_GUARD,
        WRITE_GUARD_CAST
    }

    private final BiPredicate<String, String> labelled;
    private Seen last = Seen.OTHER;
    private @Nullable String readOwner;
    private String read = "";

    InstructionScan(BiPredicate<String, String> labelled) {
        super(OpenedClassReader.ASM_API);
        this.labelled = labelled;
    }

    /**
     * Is told of each reference to a labelled field.
     *
     * @param owner the class that the instruction names
     * @param field name and descriptor, with a colon between
     * @param write whether the field is written
     * @param guarded whether a guard stands there
     */
    abstract void reference(String owner, String field, boolean write, boolean guarded);

    private void next(Seen seen) {
        if (readOwner != null && seen != Seen.SITE) {
            reference(readOwner, read, false, last == Seen.SITE && seen == Seen.READ_GUARD);
            readOwner = null;
        }
        last = seen;
    }

    private boolean isLabelled(String owner, String name, String descriptor) {
        return labelled.test(owner, name + ":" + descriptor);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean guarded = last == Seen.WRITE_GUARD || last == Seen.WRITE_GUARD_CAST;
        next(Seen.OTHER);
        if (isLabelled(owner, name, descriptor)) {
            if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
                readOwner = owner;
                read = name + ":" + descriptor;
            } else {
                reference(owner, name + ":" + descriptor, true, guarded);
            }
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (last == Seen.SITE && owner.equals("java/lang/Integer") && name.equals("intValue")) {
            return; // the number of the site, taken out of its box
        }
        boolean guard = owner.equals(HOOK) && last == Seen.SITE;
        if (guard && name.equals("read")) {
            next(Seen.READ_GUARD);
        } else {
            next(guard && name.equals("write") ? Seen.WRITE_GUARD : Seen.OTHER);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        boolean site = value instanceof ConstantDynamic dynamic
                && dynamic.getBootstrapMethod().getOwner().equals("dev/privacyenforcer/hook/AccessPoints");
        next(site ? Seen.SITE : Seen.OTHER);
        constant(value);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        boolean cast = opcode == Opcodes.CHECKCAST && last == Seen.WRITE_GUARD;
        next(cast ? Seen.WRITE_GUARD_CAST : Seen.OTHER);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        next(Seen.OTHER);
        boolean identity = bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods") && !name.equals("toString");
        if (!identity && !bootstrap.getOwner().equals("dev/privacyenforcer/hook/RecordMethods")) {
            for (Object argument : arguments) {
                constant(argument);
            }
        }
    }

    private void constant(Object value) {
        if (value instanceof Handle handle && isLabelled(handle.getOwner(), handle.getName(), handle.getDesc())) {
            reference(handle.getOwner(), handle.getName() + ":" + handle.getDesc(), false, false);
        } else if (value instanceof ConstantDynamic dynamic) {
            for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
                constant(dynamic.getBootstrapMethodArgument(i));
            }
        }
    }

    @Override
    public void visitInsn(int opcode) {
        next(Seen.OTHER);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        next(Seen.OTHER);
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
        next(Seen.OTHER);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        next(Seen.OTHER);
    }

    @Override
    public void visitIincInsn(int local, int increment) {
        next(Seen.OTHER);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
        next(Seen.OTHER);
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
        next(Seen.OTHER);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        next(Seen.OTHER);
    }

    @Override
    public void visitMaxs(int stack, int locals) {
        next(Seen.OTHER);
    }
}
