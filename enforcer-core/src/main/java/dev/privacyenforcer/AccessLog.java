package dev.privacyenforcer;

import dev.privacyenforcer.evidence.AccessEvent;
import dev.privacyenforcer.evidence.FlowStore;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Single accesses on their way to the store. Bounded: whoever comes when it is full waits for the writer, for a while,
 * and is refused if it does not come.
 */
final class AccessLog {

    static final int ROOM = 1 << 14;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition roomier = lock.newCondition();
    private final Deque<AccessEvent> waiting = new ArrayDeque<>();
    private @Nullable FlowStore store;
    private Runnable writer = () -> {};
    private boolean failing;

    /** Gives the log a place to go, unless it has one or the store keeps no single accesses. */
    void keepIn(FlowStore candidate, Runnable newWriter) {
        boolean keeps = keeps(candidate);
        lock.lock();
        try {
            if (keeps && store == null) {
                store = candidate;
                writer = newWriter;
            }
        } finally {
            lock.unlock();
        }
    }

    private static boolean keeps(FlowStore candidate) {
        try {
            return candidate.append(List.of());
        } catch (IOException | RuntimeException failed) {
            return true; // it would, and may tomorrow
        }
    }

    /** {@return whether the access will be kept} */
    boolean add(AccessEvent access) {
        lock.lock();
        try {
            if (store == null || !hasRoom()) {
                return false;
            }
            waiting.add(access);
            if (waiting.size() == ROOM / 2) {
                writer.run();
            }
            return true;
        } catch (RejectedExecutionException ended) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom() throws InterruptedException {
        long left = PATIENCE;
        while (waiting.size() >= ROOM && !failing && left > 0) {
            writer.run();
            left = roomier.awaitNanos(left);
        }
        return waiting.size() < ROOM;
    }

    /** Brings what waits to the store; what cannot be written waits on. */
    void flush(FlowStore to) throws IOException {
        List<AccessEvent> batch = batch(to);
        if (batch.isEmpty()) {
            return;
        }
        boolean written = false;
        try {
            to.append(batch);
            written = true;
        } finally {
            settle(written ? batch.size() : 0, !written);
        }
    }

    private List<AccessEvent> batch(FlowStore to) {
        lock.lock();
        try {
            return store == to ? new ArrayList<>(waiting) : List.of();
        } finally {
            lock.unlock();
        }
    }

    private void settle(int written, boolean failed) {
        lock.lock();
        try {
            failing = failed;
            for (int i = 0; i < written; i++) {
                waiting.remove();
            }
            roomier.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
