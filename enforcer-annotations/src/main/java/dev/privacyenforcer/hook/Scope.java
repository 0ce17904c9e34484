package dev.privacyenforcer.hook;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Under which purpose, operation and recipients the current code runs; the engine says what that means.
 *
 * <p>One object per distinct meaning, shared by all threads. Also remembers the lasting verdicts for virtual threads,
 * which keep no counters of their own: an array each would cost nine times the thread's own memory.
 */
public abstract class Scope {

    private record Shared(int epoch, AtomicReferenceArray<@Nullable Tally> tallies) {}

    private volatile Shared shared = new Shared(-1, new AtomicReferenceArray<>(0));

    final @Nullable Engine engine;

    /**
     * For engines.
     *
     * @param engine the engine that says what the scope means, and alone is asked about it
     */
    protected Scope(Engine engine) {
        this.engine = engine;
    }

    /** Belongs to no engine. */
    Scope() {
        this.engine = null;
    }

    final @Nullable Tally remembered(int site, int epoch) {
        Shared current = shared;
        return current.epoch == epoch && site < current.tallies.length() ? current.tallies.get(site) : null;
    }

    final synchronized void remember(int site, int epoch, Tally tally) {
        Shared current = shared;
        if (current.epoch != epoch || site >= current.tallies.length()) {
            current = new Shared(epoch, roomFor(site, current, epoch));
            shared = current;
        }
        current.tallies.set(site, tally);
    }

    private static AtomicReferenceArray<@Nullable Tally> roomFor(int site, Shared current, int epoch) {
        int before = current.tallies.length();
        AtomicReferenceArray<@Nullable Tally> room =
                new AtomicReferenceArray<>(Math.max(before, site + (site >> 1) + 16));
        for (int i = 0; current.epoch == epoch && i < before; i++) {
            room.set(i, current.tallies.get(i));
        }
        return room;
    }
}
