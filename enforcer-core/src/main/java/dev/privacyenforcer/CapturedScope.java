package dev.privacyenforcer;

import dev.privacyenforcer.hook.Captured;
import dev.privacyenforcer.hook.Guard;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The purpose, operation, recipients and bound person of one moment, to be taken along to another thread.
 *
 * <p>Nothing is inherited silently: a task has the scope that it was wrapped with and no other, whichever thread runs
 * it – a pool, the caller itself, or a thread that helps out. A task that was wrapped where no purpose was open runs
 * without one. Immutable, may be used any number of times.
 */
public final class CapturedScope {

    private final Captured scope;

    CapturedScope(Captured scope) {
        this.scope = scope;
    }

    /** {@return the task, which will run in this scope} */
    public Runnable wrap(Runnable task) {
        return () -> supplied(() -> {
            task.run();
            return task;
        });
    }

    /** {@return the task, which will run in this scope} */
    public <T> Callable<T> wrapCallable(Callable<T> task) {
        return () -> within(task);
    }

    /** {@return the task, which will run in this scope} */
    public <T> Supplier<T> wrapSupplier(Supplier<T> task) {
        return () -> supplied(task);
    }

    /** {@return the stage, which will run in this scope} */
    public <T, R> Function<T, R> wrapFunction(Function<T, R> stage) {
        return value -> supplied(() -> stage.apply(value));
    }

    /** {@return the stage, which will run in this scope} */
    public <T> Consumer<T> wrapConsumer(Consumer<T> stage) {
        return value -> wrap(() -> stage.accept(value)).run();
    }

    /**
     * {@return a future that is supplied in this scope}
     *
     * @param <T> what it holds
     * @param task supplies it
     * @param executor runs the task
     */
    public <T> CompletableFuture<T> supplyAsync(Supplier<T> task, Executor executor) {
        return CompletableFuture.supplyAsync(wrapSupplier(task), executor);
    }

    /** {@return an executor that runs each task in the scope of the thread that handed it over} */
    public static Executor propagating(Executor executor) {
        return task -> executor.execute(PurposeScope.capture().wrap(task));
    }

    /** {@return an executor service that runs each task in the scope of the thread that handed it over} */
    public static ExecutorService propagating(ExecutorService executor) {
        return new PropagatingExecutor(executor);
    }

    private <T> T supplied(Supplier<T> task) {
        PurposeScope before = PurposeScope.innermost();
        Object token = Guard.resume(scope);
        try {
            return task.get();
        } finally {
            Guard.close(token);
            PurposeScope.forget(before);
        }
    }

    private <T> T within(Callable<T> task) throws Exception {
        PurposeScope before = PurposeScope.innermost();
        Object token = Guard.resume(scope);
        try {
            return task.call();
        } finally {
            Guard.close(token);
            PurposeScope.forget(before);
        }
    }
}
