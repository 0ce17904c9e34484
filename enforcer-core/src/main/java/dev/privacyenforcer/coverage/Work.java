package dev.privacyenforcer.coverage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Shares parts of one work among a few threads that end with it. Not the common pool: this runs before the application,
 * which may want to set that up.
 */
final class Work {

    private static final int MOST_THREADS = 4;

    private Work() {}

    /** {@return the results, in the order of the parts} */
    static <T> List<T> share(List<? extends Callable<T>> parts) throws IOException {
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (Callable<T> part : parts) {
            tasks.add(new FutureTask<>(part));
        }
        Queue<Runnable> left = new ConcurrentLinkedQueue<>(tasks);
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        for (int i = 1; i < Math.min(threads, tasks.size()); i++) {
            Thread helper = new Worker(left);
            helper.setDaemon(true);
            helper.start();
        }
        run(left);
        List<T> results = new ArrayList<>();
        for (FutureTask<T> task : tasks) {
            results.add(result(task));
        }
        return results;
    }

    private static void run(Queue<Runnable> left) {
        for (Runnable task = left.poll(); task != null; task = left.poll()) {
            task.run();
        }
    }

    private static final class Worker extends Thread {

        private final Queue<Runnable> left;

        Worker(Queue<Runnable> left) {
            super("enforcer-scan");
            this.left = left;
        }

        @Override
        public void run() {
            Work.run(left);
        }
    }

    private static <T> T result(FutureTask<T> task) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw failed.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
