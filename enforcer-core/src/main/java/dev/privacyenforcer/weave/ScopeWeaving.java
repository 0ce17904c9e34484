package dev.privacyenforcer.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.TypePath;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Opens a scope when a method starts and closes it however the method ends.
 *
 * <p>The token that closes the scope gets the local variable behind the parameters; the others move up by one.
 */
final class ScopeWeaving extends MethodVisitor {

    private final ConstantDynamic site;
    private final @Nullable Parameter person;
    private final int line;
    private final int token;
    private final Type result;
    private final boolean reviewed;
    private final Runnable unusual;
    private final Label start = new Label();

    /**
     * @param visitor where the method goes
     * @param site the access point
     * @param person the parameter that says whose data these are, if one does
     * @param access the method's flags
     * @param descriptor the method's descriptor
     * @param line the method's first line
     * @param unusual called if the token has no place among the local variables
     */
    ScopeWeaving(
            MethodVisitor visitor,
            ConstantDynamic site,
            @Nullable Parameter person,
            int access,
            String descriptor,
            int line,
            Runnable unusual) {
        super(OpenedClassReader.ASM_API, visitor);
        this.site = site;
        this.person = person;
        this.line = line;
        this.reviewed = reviewed(site);
        this.result = Type.getReturnType(descriptor);
        this.unusual = unusual;
        int parameters = Type.getArgumentsAndReturnSizes(descriptor) >> 2;
        this.token = (access & Opcodes.ACC_STATIC) == 0 ? parameters : parameters - 1;
    }

    /** {@return whether the result is checked before it leaves} */
    private static boolean reviewed(ConstantDynamic site) {
        return IntStream.range(0, site.getBootstrapMethodArgumentCount())
                .anyMatch(i ->
                        site.getBootstrapMethodArgument(i) instanceof String fact && fact.startsWith("reviewedBy="));
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (line > 0) {
            Label opening = new Label();
            mv.visitLabel(opening);
            mv.visitLineNumber(line, opening);
        }
        Calls.site(mv, site);
        if (person != null) {
            person.load(mv);
        }
        open();
        mv.visitVarInsn(Opcodes.ASTORE, token);
        mv.visitLabel(start);
    }

    private void open() {
        if (reviewed && person == null) {
            Calls.review(mv);
        } else if (reviewed) {
            Calls.reviewFor(mv);
        } else if (person == null) {
            Calls.open(mv);
        } else {
            Calls.openFor(mv);
        }
    }

    /** Inside the scope, so that it is left if the result may not be. */
    private void review() {
        mv.visitVarInsn(Opcodes.ALOAD, token);
        if (Calls.isReference(result)) {
            Calls.reviewed(mv, result);
        } else {
            Calls.reviewed(mv);
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            if (reviewed) {
                review();
            }
            close();
        }
        super.visitInsn(opcode);
    }

    /** Last, so that the method's own handlers come first in the exception table. */
    @Override
    public void visitMaxs(int stack, int locals) {
        Label handler = new Label();
        mv.visitLabel(handler);
        mv.visitTryCatchBlock(start, handler, handler, null);
        List<Object> frame = new ArrayList<>(Collections.nCopies(token, Opcodes.TOP));
        frame.add(Names.OBJECT);
        mv.visitFrame(Opcodes.F_NEW, frame.size(), frame.toArray(), 1, new Object[] {"java/lang/Throwable"});
        close();
        mv.visitInsn(Opcodes.ATHROW);
        super.visitMaxs(Math.max(stack + 1, person == null ? 2 : 3), locals + 1);
    }

    private void close() {
        mv.visitVarInsn(Opcodes.ALOAD, token);
        Calls.close(mv);
    }

    // --- moving the local variables ------------------------------------------------------------------------------

    private int moved(int local) {
        return local < token ? local : local + 1;
    }

    @Override
    public void visitVarInsn(int opcode, int local) {
        boolean twoPlaces = opcode == Opcodes.LLOAD
                || opcode == Opcodes.DLOAD
                || opcode == Opcodes.LSTORE
                || opcode == Opcodes.DSTORE;
        if (twoPlaces && local == token - 1) {
            unusual.run();
        }
        super.visitVarInsn(opcode, moved(local));
    }

    @Override
    public void visitIincInsn(int local, int increment) {
        super.visitIincInsn(moved(local), increment);
    }

    @Override
    public void visitLocalVariable(String name, String descriptor, String signature, Label from, Label to, int index) {
        super.visitLocalVariable(name, descriptor, signature, from, to, moved(index));
    }

    @Override
    public @Nullable AnnotationVisitor visitLocalVariableAnnotation(
            int type, TypePath path, Label[] from, Label[] to, int[] index, String descriptor, boolean visible) {
        int[] indices = Arrays.stream(index).map(this::moved).toArray();
        return super.visitLocalVariableAnnotation(type, path, from, to, indices, descriptor, visible);
    }

    @Override
    public void visitFrame(int type, int locals, Object[] local, int stacks, Object[] stack) {
        if (type != Opcodes.F_NEW) {
            throw new IllegalStateException("frames must be expanded");
        }
        List<Object> frame = new ArrayList<>();
        int places = 0;
        for (int i = 0; i < locals; i++) {
            if (places == token) {
                frame.add(Names.OBJECT);
            }
            frame.add(local[i]);
            places += local[i] == Opcodes.LONG || local[i] == Opcodes.DOUBLE ? 2 : 1;
        }
        if (places <= token) {
            frame.addAll(Collections.nCopies(token - places, Opcodes.TOP));
            frame.add(Names.OBJECT);
        }
        super.visitFrame(type, frame.size(), frame.toArray(), stacks, stack);
    }
}
