package dev.privacyenforcer.weave;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Guards each access to a labelled member in one method.
 *
 * <p>The original instruction stays, so that other tools still see it; the value then passes through the hook.
 */
final class AccessWeaving extends MethodVisitor {

    private final ClassInWork work;
    private final Handles handles;
    private final String method;
    private final boolean accessor;
    private int line;

    /** @param accessor whether the method does nothing but return a field or set it */
    AccessWeaving(MethodVisitor visitor, ClassInWork work, String method, boolean accessor) {
        super(OpenedClassReader.ASM_API, visitor);
        this.work = work;
        this.method = method;
        this.accessor = accessor;
        this.handles = new Handles(work, method);
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
        super.visitLineNumber(number, start);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        FieldLabel field = work.labels.personal(owner, name, descriptor);
        Runnable access = () -> super.visitFieldInsn(opcode, owner, name, descriptor);
        if (field == null) {
            access.run();
        } else if (opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC) {
            read(field, opcode == Opcodes.GETSTATIC, access);
        } else {
            write(field, opcode == Opcodes.PUTSTATIC || method.equals("<init>"), access);
        }
    }

    private void read(FieldLabel field, boolean isStatic, Runnable access) {
        mv.visitInsn(isStatic ? Opcodes.ACONST_NULL : Opcodes.DUP);
        access.run();
        Calls.site(mv, site("READ", field));
        Calls.read(mv, Type.getType(field.descriptor()));
    }

    /** A constructor may write before {@code super(...)}, when {@code this} cannot be passed to anyone. */
    private void write(FieldLabel field, boolean ownerless, Runnable access) {
        Type type = Type.getType(field.descriptor());
        Stack.ownerForWrite(mv, type, ownerless);
        Calls.site(mv, site("WRITE", field));
        if (Calls.isReference(type)) {
            Calls.writeReference(mv, type);
        } else {
            Calls.writePrimitive(mv);
        }
        access.run();
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        Runnable call = () -> super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        FieldLabel field = Hibernate.field(work.labels, owner, name, descriptor);
        if (field != null && name.startsWith(Names.HIBERNATE_READ)) {
            read(field, false, call);
        } else if (field != null) {
            write(field, method.equals("<init>"), call);
        } else {
            call(opcode, owner, name, descriptor, isInterface, call);
        }
    }

    private void call(int opcode, String owner, String name, String descriptor, boolean isInterface, Runnable call) {
        Bodyless target = Bodyless.of(work, owner, name, descriptor);
        if (target != null && target.scoped()) {
            target.detour(work, opcode, owner, isInterface, method, line).call(mv, work.self);
        } else {
            call.run();
            if (target != null) {
                Stack.ownerUnderResult(mv, Type.getReturnType(descriptor), false);
                Calls.site(mv, target.result(work, method, line));
                Calls.read(mv, Type.getReturnType(descriptor));
            }
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        super.visitLdcInsn(handles.guarded(value, line));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (!bootstrap.getOwner().equals(Names.OBJECT_METHODS)) {
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, handles.guarded(arguments, line));
            return;
        }
        String labelled = name.equals("toString") ? RecordText.labelled(work.labels, arguments) : null;
        if (labelled == null) {
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        } else {
            work.masked(labelled);
            super.visitInvokeDynamicInsn(name, descriptor, Names.RECORD_METHODS, RecordText.with(labelled, arguments));
        }
    }

    private ConstantDynamic site(String kind, FieldLabel field) {
        @Nullable Said said = field.personalData();
        List<String> facts = new ArrayList<>();
        if (said != null) {
            facts.addAll(work.labels.facts(field.owner(), said, field.is(Opcodes.ACC_STATIC)));
        }
        if (accessor) {
            facts.add("via=ACCESSOR");
        }
        return work.site(kind, method, line, field.member(), facts);
    }
}
