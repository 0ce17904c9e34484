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

    /** Getters by name; they live and die with the class, as only the class itself refers to them. */
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
            String name = member.substring(hash + 1);
            if (!getters.containsKey(name)) {
                Field field = owner.getDeclaredField(name);
                getters.put(
                        name,
                        MethodHandles.privateLookupIn(owner, caller)
                                .unreflectGetter(field)
                                .asType(OF_ANY));
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unreachable) {
            return;
        }
    }

    static @Nullable Object read(Object owner, String member) {
        int hash = member.indexOf('#');
        String className = member.substring(0, hash);
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(className)) {
                return read(owner, GETTERS.get(type).get(member.substring(hash + 1)));
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
