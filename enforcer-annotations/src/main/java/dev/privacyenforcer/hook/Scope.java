package dev.privacyenforcer.hook;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Under which purpose, operation and recipients the current code runs; the engine says what that means.
 *
 * <p>One object per distinct meaning, shared by all threads. Also remembers the lasting verdicts for virtual threads,
 * which keep no counters of their own: an array each would cost nine times the thread's own memory.
 */
public abstract class Scope {

    private record Shared(int epoch, @Nullable Tally[] tallies) {}

    private volatile Shared shared = new Shared(-1, new Tally[0]);

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
        return current.epoch == epoch && site < current.tallies.length ? current.tallies[site] : null;
    }

    final synchronized void remember(int site, int epoch, Tally tally) {
        Shared current = shared;
        boolean stale = current.epoch != epoch;
        @Nullable
        Tally[] tallies = stale
                ? new Tally[site + 16]
                : Arrays.copyOf(current.tallies, Math.max(current.tallies.length, site + 16));
        tallies[site] = tally;
        shared = new Shared(epoch, tallies);
    }
}
