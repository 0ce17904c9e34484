package dev.privacyenforcer.hook;

import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * Says who the person at hand is.
 *
 * <p>Identifiers are read from the fields that {@link dev.privacyenforcer.annotations.DataSubjectId} names, with the
 * rights of the woven class itself, or bound to a scope by {@link Guard#open(int, Object)}. They are handed to the
 * engine and kept nowhere else.
 */
public final class DataSubjectIds {

    private DataSubjectIds() {}

    /**
     * {@return the identifier of the person whose data are accessed: that of their owner if it has one, else the one
     * bound to the innermost scope of this thread that binds any, else null}
     *
     * @param point the access point
     * @param owner the object whose member is accessed, or null
     */
    public static @Nullable Object of(AccessPoint point, @Nullable Object owner) {
        Object own = owner == null || point.id() == null ? null : read(owner, point.id());
        return own != null ? own : Ledger.current().person();
    }

    /** {@return whether the data are those of this person, who is bound to the current scope} */
    static boolean isOf(Object person, AccessPoint point, @Nullable Object owner) {
        Object own = owner == null || point.id() == null ? null : read(owner, point.id());
        return own == null || own.equals(person);
    }

    /**
     * Learns to read an identifier; a field that cannot be reached identifies nobody, and consent is denied.
     *
     * @param caller a class that may read the field, such as the woven one
     * @param id the field, such as {@code com.acme.Customer#number}
     */
    public static void learn(MethodHandles.Lookup caller, String id) {
        OwnFields.learn(caller, id);
    }

    private static @Nullable Object read(Object owner, String id) {
        return OwnFields.read(owner, id);
    }
}
