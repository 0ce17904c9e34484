package dev.privacyenforcer.hook;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Puts guards around the getters and setters that a program makes of fields. */
final class GuardedHandles {

    private static final MethodType READ = MethodType.methodType(Object.class, Object.class, Object.class, int.class);
    private static final MethodHandle READER = find("read");
    private static final MethodHandle WRITER = find("write");

    private GuardedHandles() {}

    private static MethodHandle find(String name) {
        try {
            return MethodHandles.lookup().findStatic(GuardedHandles.class, name, READ);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Owner → value, or nothing → value; the same type as before. */
    static MethodHandle getter(MethodHandle getter, int site) {
        Class<?> value = getter.type().returnType();
        MethodHandle guard = MethodHandles.insertArguments(READER, 2, site);
        if (getter.type().parameterCount() == 0) {
            MethodHandle ownerless = MethodHandles.insertArguments(guard, 1, (Object) null);
            return MethodHandles.filterReturnValue(getter, ownerless.asType(MethodType.methodType(value, value)));
        }
        Class<?> owner = getter.type().parameterType(0);
        return MethodHandles.foldArguments(guard.asType(MethodType.methodType(value, value, owner)), getter);
    }

    /** Owner, value → nothing, or value → nothing; the same type as before. */
    static MethodHandle setter(MethodHandle setter, int site) {
        MethodType type = setter.type();
        Class<?> value = type.parameterType(type.parameterCount() - 1);
        MethodHandle guard = MethodHandles.insertArguments(WRITER, 2, site);
        if (type.parameterCount() == 1) {
            MethodHandle ownerless = MethodHandles.insertArguments(guard, 1, (Object) null);
            return MethodHandles.filterArguments(setter, 0, ownerless.asType(MethodType.methodType(value, value)));
        }
        Class<?> owner = type.parameterType(0);
        MethodHandle guarded = MethodHandles.permuteArguments(
                guard.asType(MethodType.methodType(value, value, owner)),
                MethodType.methodType(value, owner, value),
                1,
                0);
        MethodHandle write =
                MethodHandles.permuteArguments(setter, MethodType.methodType(void.class, value, owner, value), 1, 0);
        return MethodHandles.foldArguments(write, guarded);
    }

    /** Boxed values cannot be left out, as what takes them may want a primitive. */
    static @Nullable Object read(@Nullable Object value, @Nullable Object owner, int site) {
        if (value == null || !isBoxed(value)) {
            return Guard.read(owner, value, site);
        }
        return Asking.repeats(owner, site) ? value : Asking.boxed(owner, value, site);
    }

    static @Nullable Object write(@Nullable Object value, @Nullable Object owner, int site) {
        if (isBoxed(value)) {
            Guard.write(owner, site);
            return value;
        }
        return Guard.write(owner, value, site);
    }

    private static boolean isBoxed(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof Character;
    }

    /** {@return what stands for no value of the same primitive type} */
    static @Nullable Object zero(Object value) {
        if (value instanceof Boolean) {
            return false;
        } else if (value instanceof Character) {
            return (char) 0;
        }
        Class<?> primitive = MethodType.methodType(value.getClass()).unwrap().returnType();
        return primitive.isPrimitive() ? Array.get(Array.newInstance(primitive, 1), 0) : null;
    }
}
