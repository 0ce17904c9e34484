package dev.privacyenforcer.hook;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads fields of the objects whose members are accessed, with the rights of the woven class itself. */
final class OwnFields {

    private static final MethodType OF_ANY = MethodType.methodType(Object.class, Object.class);

    /**
     * Getters by member, those of superclasses that were read included; they live and die with the class, as only the
     * class itself refers to them.
     */
    private static final ClassValue<Map<String, MethodHandle>> GETTERS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>(2);
        }
    };

    private OwnFields() {}

    /**
     * Learns to read a field; one that cannot be reached reads as null.
     *
     * @param caller a class that may read the field, such as the woven one
     * @param member the field, such as {@code com.acme.Customer#number}
     */
    static void learn(MethodHandles.Lookup caller, String member) {
        int hash = member.indexOf('#');
        try {
            Class<?> owner = Class.forName(
                    member.substring(0, hash), false, caller.lookupClass().getClassLoader());
            Map<String, MethodHandle> getters = GETTERS.get(owner);
            if (!getters.containsKey(member)) {
                Field field = owner.getDeclaredField(member.substring(hash + 1));
                getters.put(
                        member,
                        MethodHandles.privateLookupIn(owner, caller)
                                .unreflectGetter(field)
                                .asType(OF_ANY));
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unreachable) {
            return;
        }
    }

    static @Nullable Object read(Object owner, String member) {
        MethodHandle getter = GETTERS.get(owner.getClass()).get(member);
        return read(owner, getter == null ? inherited(owner.getClass(), member) : getter);
    }

    /** {@return the getter that a superclass has learned, for the class to know the next time} */
    private static @Nullable MethodHandle inherited(Class<?> type, String member) {
        for (Class<?> above = type.getSuperclass(); above != null; above = above.getSuperclass()) {
            MethodHandle getter = GETTERS.get(above).get(member);
            if (getter != null) {
                GETTERS.get(type).put(member, getter);
                return getter;
            }
        }
        return null;
    }

    private static @Nullable Object read(Object owner, @Nullable MethodHandle getter) {
        try {
            return getter == null ? null : (Object) getter.invokeExact(owner);
        } catch (Throwable impossible) {
            throw new AssertionError("a field was read", impossible);
        }
    }
}
