package dev.privacyenforcer.consent;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
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
 * Asks a provider, on threads of our own, so that one that hangs holds no caller and no more than its share of threads.
 * Whatever goes wrong is no answer, and told once for each cause.
 */
public final class Lookups {

    /** A thread of the pool: without a purpose, and without anything inherited from whoever needed it first. */
    private static final class LookupThread extends Thread {

        LookupThread(Runnable task, String name, @Nullable ClassLoader loader) {
            super(null, task, name, 0, false);
            setDaemon(true);
            setContextClassLoader(loader);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ConsentProvider.class);
    private static final long IDLE_SECONDS = 10;

    private final Object provider;
    private final String what;
    private final ConsentOptions options;
    private final ExecutorService pool;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * Asks nobody yet.
     *
     * @param provider is asked
     * @param what code and name of what is looked up, for the log
     * @param options how it is asked
     */
    public Lookups(Object provider, String what, ConsentOptions options) {
        this.provider = provider;
        this.what = what;
        this.options = options;
        ClassLoader loader = provider.getClass().getClassLoader();
        String name = "enforcer-" + what.substring(what.indexOf(' ') + 1).toLowerCase(Locale.ROOT);
        this.pool = new ThreadPoolExecutor(
                0,
                options.lookups(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> new LookupThread(task, name, loader));
    }

    /** {@return when a look-up that starts now must have ended} */
    public long deadline() {
        return System.nanoTime() + options.budget().toNanos();
    }

    /**
     * Asks, and waits. A provider whose own reading needs an answer gets none: that would ask the provider again.
     *
     * @param question asks the provider
     * @param deadline how long to wait, as {@link #deadline} says
     * @return the answer, or null if there is none to be had
     */
    public <T> @Nullable T find(Callable<@Nullable T> question, long deadline) {
        if (Thread.currentThread() instanceof LookupThread) {
            return unavailable("it reads data that need an answer themselves");
        }
        try {
            return await(pool.submit(question), deadline);
        } catch (RejectedExecutionException full) {
            return unavailable(options.lookups() + " look-ups are under way, and no more may be");
        }
    }

    private <T> @Nullable T await(Future<@Nullable T> answer, long deadline) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    @Nullable T found = answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                    return found == null ? unavailable("it answered null") : found;
                } catch (InterruptedException remembered) {
                    interrupted = true; // the wait is short, and the answer does not depend on it
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

    /**
     * Tells the cause, once, which never holds what an exception says: that may be a person's identifier.
     *
     * @param cause why there is no answer
     * @return null
     */
    public <T> @Nullable T unavailable(String cause) {
        if (told.add(cause)) {
            LOG.warn("""
                    {} cannot be looked up: what depends on it is denied
                      at      {}
                      because {}
                      fix     see to the records it asks; accesses ask them again, this message is not repeated""", what, provider.getClass().getName(), cause);
        }
        return null;
    }
}
