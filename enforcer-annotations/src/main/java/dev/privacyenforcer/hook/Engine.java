package dev.privacyenforcer.hook;

import org.jspecify.annotations.Nullable;

/**
 * Decides. One per class-loading realm; called only when a thread has no lasting verdict for an access point.
 *
 * <p>Thread-safe. Whatever an implementation throws denies the access.
 */
public interface Engine {

    /** {@return the scope of code that opened none} */
    Scope outside();

    /**
     * Opens a scope.
     *
     * @param outer the scope around it
     * @param point the access point that opens it
     * @return what holds inside
     */
    Entry enter(Scope outer, AccessPoint point);

    /**
     * Decides one access.
     *
     * @param scope the scope it happens in
     * @param point where it happens
     * @param owner the object whose field it is, or null for a static field or an object under construction
     * @param value the value as far as the guard has it
     * @return the verdict
     */
    Verdict decide(Scope scope, AccessPoint point, @Nullable Object owner, Value value);

    /**
     * Checks what a reviewed method returns; called if anything was noted in its {@link Review}.
     *
     * @param scope the scope of the method
     * @param point the access point that opened it
     * @param notes what was noted
     * @param result what it returns, as far as the guard has it
     * @return the result, or null to leave it out
     */
    default @Nullable Object release(Scope scope, AccessPoint point, Object notes, Value result) {
        return result.held();
    }
}
