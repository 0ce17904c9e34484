package dev.privacyenforcer.hook;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One thread in one scope: a cell per access point that is negative while undecided, and counts once permitted.
 *
 * <p>Permission and counter in one word make the permitted read a load, a test and a store. Cells are written by their
 * thread alone; other threads only read them, under the ledger's lock, to bring the growth to the tallies.
 */
final class Frame {

    private record Edge(
            int site, int epoch, Frame target, @Nullable Tally tally) {}

    private static final long[] NONE = {};
    private static final long UNDECIDED = -1;

    final Thread thread;
    final Ledger ledger;
    final Scope scope;
    final @Nullable Engine engine;
    final boolean outside;

    /** Whether this is the twin in which a thread runs while a person is bound. */
    final boolean bound;

    int epoch;
    long[] cells = NONE;

    private long[] drained = NONE;
    private @Nullable Tally[] tallies = {};
    private Edge[] edges = {};
    private Edge[] boundEdges = {};
    private @Nullable Frame twin;
    private boolean retired;

    Frame(Ledger ledger, Scope scope) {
        this(ledger, scope, false);
    }

    private Frame(Ledger ledger, Scope scope, boolean bound) {
        this.thread = ledger.thread;
        this.ledger = ledger;
        this.scope = scope;
        this.engine = scope.engine;
        this.bound = bound;
        this.outside = scope == Bare.OUTSIDE || engine != null && scope == engine.outside();
    }

    /** Forgets every verdict older than the epoch. */
    void refresh(int now) {
        if (epoch != now) {
            synchronized (ledger) {
                drain();
                Arrays.fill(cells, UNDECIDED);
                Arrays.fill(drained, 0);
                edges = new Edge[0];
                boundEdges = new Edge[0];
                epoch = now;
            }
        }
    }

    /** Counts one access in this thread's cells from now on, or returns false if there is no room for them. */
    boolean remember(int site, Tally tally) {
        if (retired || ledger.virtual) {
            return false;
        }
        synchronized (ledger) {
            if (site >= cells.length) {
                int length = Math.max(site + 1, cells.length * 3 / 2 + 8);
                if (ledger.cells + length - cells.length > Ledger.CELLS) {
                    return false;
                }
                ledger.cells += length - cells.length;
                grow(length);
            }
            settle(site); // verdicts may have ended just now, with counts of the last one still here
            tallies[site] = tally;
            drained[site] = 0;
            cells[site] = 1;
            return true;
        }
    }

    private void grow(int length) {
        int old = cells.length;
        long[] larger = Arrays.copyOf(cells, length);
        Arrays.fill(larger, old, length, UNDECIDED);
        drained = Arrays.copyOf(drained, length);
        tallies = Arrays.copyOf(tallies, length);
        cells = larger;
    }

    /** {@return the twin of this frame; scopes without an engine know no person} */
    Frame bound() {
        Frame present = bound || engine == null ? this : twin;
        return present != null ? present : newTwin();
    }

    private Frame newTwin() {
        synchronized (ledger) {
            Frame made = new Frame(ledger, scope, true);
            made.retired = retired;
            twin = made;
            return made;
        }
    }

    @Nullable
    Frame inside(int site, int now) {
        return along(edges, site, now);
    }

    /** Apart from the other edges, so that {@link Guard#open(int)} need not look who is bound. */
    @Nullable
    Frame insideBound(int site, int now) {
        return along(boundEdges, site, now);
    }

    private static @Nullable Frame along(Edge[] edges, int site, int now) {
        for (Edge edge : edges) {
            if (edge.site == site && edge.epoch == now) {
                if (edge.tally != null) {
                    edge.tally.add(1);
                }
                return edge.target;
            }
        }
        return null;
    }

    void remember(int site, int now, Frame target, @Nullable Tally tally) {
        Edge edge = new Edge(site, now, target, tally);
        if (bound && !retired) {
            boundEdges = with(boundEdges, edge);
        } else if (!retired) {
            edges = with(edges, edge);
        }
    }

    private static Edge[] with(Edge[] edges, Edge edge) {
        Edge[] more = Arrays.copyOf(edges, edges.length + 1);
        more[edges.length] = edge;
        return more;
    }

    /** Under the ledger's lock. */
    void drain() {
        for (int site = 0; site < cells.length; site++) {
            settle(site);
        }
        if (twin != null) {
            twin.drain();
        }
    }

    private void settle(int site) {
        long growth = cells[site] - drained[site];
        Tally tally = tallies[site];
        if (growth > 0 && tally != null) {
            drained[site] += growth;
            tally.add(growth);
        }
    }

    /** Under the ledger's lock, drained: may still be the current frame, but keeps nothing any more. */
    void retire() {
        retired = true;
        cells = NONE;
        drained = NONE;
        edges = new Edge[0];
        boundEdges = new Edge[0];
        if (twin != null) {
            twin.retire();
        }
    }
}
