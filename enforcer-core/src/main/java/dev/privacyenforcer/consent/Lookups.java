package dev.privacyenforcer.consent;

import dev.privacyenforcer.decision.ConsentState;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the provider, on threads of our own, so that one that hangs holds no caller and no more than its share of
 * threads. Whatever goes wrong is {@link ConsentState#UNAVAILABLE}.
 */
final class Lookups {

    /** A thread of the pool: without a purpose, and without anything inherited from whoever needed it first. */
    private static final class LookupThread extends Thread {

        LookupThread(Runnable task, @Nullable ClassLoader loader) {
            super(null, task, "enforcer-consent", 0, false);
            setDaemon(true);
            setContextClassLoader(loader);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ConsentProvider.class);
    private static final long IDLE_SECONDS = 10;

    private final ConsentProvider provider;
    private final ConsentOptions options;
    private final ExecutorService pool;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Lookups(ConsentProvider provider, ConsentOptions options) {
        this.provider = provider;
        this.options = options;
        ClassLoader loader = provider.getClass().getClassLoader();
        this.pool = new ThreadPoolExecutor(
                0,
                options.lookups(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> new LookupThread(task, loader));
    }

    /** A provider whose own reading needs a consent gets none: that would ask the provider again. */
    ConsentState find(String dataSubjectId, String dataSubject, String purpose, long deadline) {
        if (Thread.currentThread() instanceof LookupThread) {
            return unavailable("it reads data that need a consent themselves");
        }
        try {
            return await(pool.submit(() -> provider.find(dataSubjectId, dataSubject, purpose)), deadline);
        } catch (RejectedExecutionException full) {
            return unavailable(options.lookups() + " look-ups are under way, and no more may be");
        }
    }

    private ConsentState await(Future<@Nullable ConsentState> answer, long deadline) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return checked(answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
                } catch (InterruptedException remembered) {
                    interrupted = true; // the wait is short, and whether consent was given does not depend on it
                }
            }
        } catch (TimeoutException slow) {
            return unavailable("it did not answer in " + options.budget().toMillis() + " ms");
        } catch (ExecutionException failed) {
            return unavailable("it threw " + name(failed.getCause()));
        } finally {
            answer.cancel(true); // nothing to an answer that is there; sets a provider free that waits for something
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String name(@Nullable Throwable thrown) {
        return thrown == null ? "something" : thrown.getClass().getName();
    }

    private ConsentState checked(@Nullable ConsentState answer) {
        if (answer == null || answer == ConsentState.UNIDENTIFIED) {
            return unavailable("it answered " + answer);
        }
        return answer == ConsentState.UNAVAILABLE ? unavailable("it said so") : answer;
    }

    /** Told once for each cause, which never holds what an exception says: that may be a person's identifier. */
    private ConsentState unavailable(String cause) {
        if (told.add(cause)) {
            LOG.warn("""
                    ENF-205 Consent cannot be looked up: what depends on it is denied
                      at      {}
                      because {}
                      fix     see to the consent records; accesses ask them again, this message is not repeated""", provider.getClass().getName(), cause);
        }
        return ConsentState.UNAVAILABLE;
    }
}
