package dev.privacyenforcer;

import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.Guard;
import dev.privacyenforcer.hook.Scope;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A purpose that a program opens itself, where {@link dev.privacyenforcer.annotations.Purpose} on a method does not
 * fit.
 *
 * <pre>{@code
 * try (PurposeScope scope = PurposeScope.open("essential.service.notifications.email")) {
 *     mailer.deliver(customer.getEmail(), notice);
 * }
 * }</pre>
 *
 * <p>Belongs to the thread that opened it; {@link #capture} takes it to another one. Closing a scope also ends whatever
 * was opened inside and forgotten. A second close and a close on another thread change nothing. All three are counted
 * ({@link dev.privacyenforcer.evidence.Observation#incidents}).
 *
 * @see <a href="https://gdpr-info.eu/art-5-gdpr/">GDPR Art. 5(1)(b)</a>
 */
public final class PurposeScope implements AutoCloseable {

    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final ThreadLocal<PurposeScope> INNERMOST = new ThreadLocal<>();

    private final Thread thread = Thread.currentThread();
    private final Object token;
    private final @Nullable PurposeScope outer;
    private boolean closed;

    private PurposeScope(Object token) {
        this.token = token;
        this.outer = INNERMOST.get();
    }

    /**
     * Opens a purpose on this thread.
     *
     * @param purpose the purpose
     * @return what closes it
     * @throws ProcessingDeniedException if it may not be opened here, or not within the current purpose
     */
    public static PurposeScope open(String purpose) {
        PurposeScope scope = new PurposeScope(Guard.open(AccessPoints.number(here(purpose))));
        INNERMOST.set(scope);
        return scope;
    }

    /**
     * Runs a task for a purpose.
     *
     * @param purpose the purpose
     * @param task the task
     */
    public static void run(String purpose, Runnable task) {
        PurposeScope scope = open(purpose);
        try {
            task.run();
        } finally {
            scope.close();
        }
    }

    /**
     * Calls a task for a purpose.
     *
     * @param <T> what it returns
     * @param purpose the purpose
     * @param task the task
     * @return what it returned
     * @throws Exception what it threw
     */
    public static <T> T call(String purpose, Callable<T> task) throws Exception {
        PurposeScope scope = open(purpose);
        try {
            return task.call();
        } finally {
            scope.close();
        }
    }

    /** {@return the scope of this thread, to take it to another one} */
    public static CapturedScope capture() {
        return new CapturedScope(Guard.capture());
    }

    /** {@return the open purposes of this thread, outermost first; empty: none is open} */
    public static List<String> purposes() {
        Scope scope = Guard.scope();
        return scope instanceof ActiveScope active ? active.meaning.purposes() : List.of();
    }

    /** Restores first: nothing may stand between the end of the scope and the end of its rights. */
    @Override
    public void close() {
        if (thread != Thread.currentThread()) {
            Incident.SCOPE_CLOSED_ON_ANOTHER_THREAD.count();
        } else if (closed) {
            Incident.SCOPE_CLOSED_TWICE.count();
        } else {
            Guard.close(token);
            forget(this);
            leave(outer);
            closed = true;
        }
    }

    static @Nullable PurposeScope innermost() {
        return INNERMOST.get();
    }

    /** Ends the scopes above one that were not closed, as their rights have ended with it. */
    static void forget(@Nullable PurposeScope last) {
        PurposeScope scope = INNERMOST.get();
        while (scope != null && scope != last) {
            scope.closed = true;
            Incident.SCOPE_NOT_CLOSED.count();
            scope = scope.outer;
        }
        leave(last);
    }

    private static void leave(@Nullable PurposeScope scope) {
        if (scope == null) {
            INNERMOST.remove();
        } else {
            INNERMOST.set(scope);
        }
    }

    private static AccessPoint here(String purpose) {
        String ours = PurposeScope.class.getName();
        StackWalker.StackFrame opener = WALKER.walk(
                frames -> frames.filter(frame -> !frame.getClassName().equals(ours))
                        .findFirst()
                        .orElseThrow());
        String source = opener.getFileName();
        return AccessPoint.of(
                        AccessPoint.Kind.SCOPE,
                        opener.getClassName(),
                        source == null ? "" : source,
                        opener.getMethodName(),
                        Math.max(0, opener.getLineNumber()),
                        "",
                        List.of())
                .opening(purpose);
    }
}
