package dev.privacyenforcer.weave;

import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Guards what a class reaches by constant method handles: method references, and what other compilers make of them.
 *
 * <p>A handle to a labelled method without a body becomes one to a {@link Detour}, which has the same type.
 */
final class Handles {

    private final ClassInWork work;
    private final String method;

    Handles(ClassInWork work, String method) {
        this.work = work;
        this.method = method;
    }

    Object[] guarded(Object[] constants, int line) {
        Object[] guarded = constants.clone();
        for (int i = 0; i < guarded.length; i++) {
            guarded[i] = guarded(guarded[i], line);
        }
        return guarded;
    }

    Object guarded(Object constant, int line) {
        if (constant instanceof Handle handle) {
            return handle.getTag() <= Opcodes.H_PUTSTATIC ? field(handle, line) : method(handle, line);
        }
        if (constant instanceof ConstantDynamic dynamic && dynamic.getBootstrapMethodArgumentCount() > 0) {
            return dynamic(dynamic, line);
        }
        return constant;
    }

    private Handle field(Handle handle, int line) {
        FieldLabel field = work.labels.personal(handle.getOwner(), handle.getName(), handle.getDesc());
        if (field != null) {
            work.problems.add(Problems.fieldHandle(work.where(method, line), field.member()));
        }
        return handle;
    }

    private Handle method(Handle handle, int line) {
        @Nullable
        Bodyless target = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL
                ? null
                : Bodyless.of(work, handle.getOwner(), handle.getName(), handle.getDesc());
        return target == null
                ? handle
                : target.detour(work, opcode(handle), handle.getOwner(), handle.isInterface(), method, line)
                        .handle(work.self);
    }

    private ConstantDynamic dynamic(ConstantDynamic dynamic, int line) {
        Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = guarded(dynamic.getBootstrapMethodArgument(i), line);
        }
        return new ConstantDynamic(dynamic.getName(), dynamic.getDescriptor(), dynamic.getBootstrapMethod(), arguments);
    }

    private static int opcode(Handle handle) {
        return switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_INVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> Opcodes.INVOKEVIRTUAL;
        };
    }
}
