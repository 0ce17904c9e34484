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

    private record Edge(int site, Frame target, @Nullable Tally tally) {}

    private static final long[] NONE = {};
    private static final long UNDECIDED = -1;

    final Thread thread;
    final Ledger ledger;
    final Scope scope;
    final @Nullable Engine engine;
    final boolean outside;

    /** Whether this is the twin in which a thread runs while a person is bound. */
    final boolean bound;

    /** What the verdicts and edges belong to. */
    int epoch;

    /** The cells while their verdicts last; none after the epoch has changed, until the thread has seen that. */
    volatile long[] cells = NONE;

    private long[] kept = NONE;
    private long[] drained = NONE;
    private @Nullable Tally[] tallies = {};
    private @Nullable Tally[] personal = {};
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

    /** Forgets every verdict older than the epoch; by its own thread, which counts no longer in what it settles. */
    void refresh(int now) {
        if (epoch != now) {
            synchronized (ledger) {
                settle();
                Arrays.fill(kept, UNDECIDED);
                Arrays.fill(drained, 0);
                Arrays.fill(personal, null);
                edges = new Edge[0];
                boundEdges = new Edge[0];
                epoch = now;
                cells = now == Realm.epoch ? kept : NONE;
            }
        }
    }

    /** Under the ledger's lock, from any thread, after the epoch changed: no read that begins now finds a verdict. */
    void expire() {
        if (epoch != Realm.epoch) {
            cells = NONE;
        }
        if (twin != null) {
            twin.expire();
        }
    }

    /** Counts one access in this thread's cells from now on, or returns false if there is no room for them. */
    boolean remember(int site, int now, Tally tally) {
        if (retired || ledger.virtual) {
            return false;
        }
        synchronized (ledger) {
            if (epoch != now || Realm.epoch != now || !reaches(site)) {
                return false;
            }
            tallies[site] = tally;
            drained[site] = 0;
            kept[site] = 1;
            cells = kept;
            return true;
        }
    }

    /** {@return where to count an access to the data of the person bound, if it is permitted} */
    @Nullable
    Tally forPerson(int site) {
        return site < personal.length ? personal[site] : null;
    }

    /** Remembers until another person is bound; {@return whether anything is} */
    boolean rememberForPerson(int site, int now, Tally tally) {
        if (retired || epoch != now) {
            return false;
        }
        if (site >= personal.length) {
            personal = Arrays.copyOf(personal, site + 8);
        }
        personal[site] = tally;
        return true;
    }

    /** The verdicts about one person end. */
    void forgetPerson() {
        synchronized (ledger) {
            settle();
            for (int site = 0; site < personal.length; site++) {
                if (personal[site] != null && site < kept.length) {
                    kept[site] = UNDECIDED;
                    drained[site] = 0;
                }
                personal[site] = null;
            }
        }
    }

    private boolean reaches(int site) {
        int old = kept.length;
        if (site < old) {
            return true;
        }
        int length = Math.max(site + 1, old * 3 / 2 + 8);
        if (ledger.cells + length - old > Ledger.CELLS) {
            return false;
        }
        ledger.cells += length - old;
        kept = Arrays.copyOf(kept, length);
        Arrays.fill(kept, old, length, UNDECIDED);
        drained = Arrays.copyOf(drained, length);
        tallies = Arrays.copyOf(tallies, length);
        return true;
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
    Frame inside(int site) {
        return along(edges, site);
    }

    /** Apart from the other edges, so that {@link Guard#open(int)} need not look who is bound. */
    @Nullable
    Frame insideBound(int site) {
        return along(boundEdges, site);
    }

    private static @Nullable Frame along(Edge[] edges, int site) {
        for (Edge edge : edges) {
            if (edge.site == site) {
                if (edge.tally != null) {
                    edge.tally.add(1);
                }
                return edge.target;
            }
        }
        return null;
    }

    void remember(int site, int now, Frame target, @Nullable Tally tally) {
        if (retired || epoch != now) {
            return;
        }
        Edge edge = new Edge(site, target, tally);
        if (bound) {
            boundEdges = with(boundEdges, edge);
        } else {
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
        settle();
        if (twin != null) {
            twin.drain();
        }
    }

    private void settle() {
        for (int site = 0; site < kept.length; site++) {
            long growth = kept[site] - drained[site];
            Tally tally = tallies[site];
            if (growth > 0 && tally != null) {
                drained[site] += growth;
                tally.add(growth);
            }
        }
    }

    /** Under the ledger's lock, drained: may still be the current frame, but keeps nothing any more. */
    void retire() {
        retired = true;
        cells = NONE;
        kept = NONE;
        drained = NONE;
        personal = new Tally[0];
        edges = new Edge[0];
        boundEdges = new Edge[0];
        if (twin != null) {
            twin.retire();
        }
    }
}
