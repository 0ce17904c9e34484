package dev.privacyenforcer.hook;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The scopes of one thread, and what it counted in them. */
final class Ledger {

    /** Cells a thread may hold in all its frames (20 bytes each); beyond that it counts in shared tallies. */
    static final int CELLS = 1 << 16;

    /** Distinct scopes a thread keeps frames for; a thread that meets more starts over. */
    private static final int FRAMES = 512;

    private static final ThreadLocal<Ledger> CURRENT = ThreadLocal.withInitial(Ledger::new);
    private static final Set<Ledger> ALL = ConcurrentHashMap.newKeySet();
    private static final @Nullable MethodHandle IS_VIRTUAL = isVirtual();

    final Thread thread = Thread.currentThread();
    final int slot = Guard.slot(thread);
    final boolean virtual = virtual(thread);
    int cells;
    Frame current = new Frame(this, Bare.OUTSIDE);

    /** Whose data the thread works on while it runs in a bound frame. */
    @Nullable
    Object person;

    /** The de-identifying method that the thread is in. */
    @Nullable
    Review review;

    private final List<Frame> personal = new ArrayList<>();
    private final Map<Scope, Frame> frames = new IdentityHashMap<>();
    private @Nullable Engine engine;

    private Ledger() {
        if (!virtual) {
            ALL.add(this);
        }
    }

    static Ledger current() {
        return CURRENT.get();
    }

    /** {@return the identifier of the person that the current scope is bound to, if it is} */
    @Nullable
    Object person() {
        return current.bound ? person : null;
    }

    /** Binds a person; what held for another one holds no longer. */
    void bind(@Nullable Object newPerson) {
        if (person != newPerson && !personal.isEmpty()) {
            personal.forEach(Frame::forgetPerson);
            personal.clear();
        }
        person = newPerson;
    }

    /** Counts an access again that was permitted for the person bound, or returns false if the engine must say. */
    boolean repeatsForPerson(int site, AccessPoint point, @Nullable Object owner) {
        Tally tally = current.forPerson(site);
        if (tally == null || person == null || !DataSubjectIds.isOf(person, point, owner)) {
            return false;
        }
        tally.add(1);
        return true;
    }

    /** Counts an access that is permitted for the person bound; where nobody else's data can be, in a cell. */
    void rememberForPerson(int site, AccessPoint point, @Nullable Object owner, int now, Tally tally) {
        Frame frame = current;
        Object bound = person();
        boolean known =
                bound != null && DataSubjectIds.isOf(bound, point, owner) && frame.rememberForPerson(site, now, tally);
        if (known && !personal.contains(frame)) {
            personal.add(frame);
        }
        if (!known || point.id() != null || !frame.remember(site, now, tally)) {
            tally.add(1);
        }
    }

    /** The frame the thread is in; outside of every scope if it has none of this engine. */
    Frame frame(Engine now) {
        Frame frame = current;
        if (frame.engine == now || frame.scope instanceof Bare && frame.scope != Bare.OUTSIDE) {
            return frame;
        }
        Frame outside = frame(now.outside());
        current = outside;
        return outside;
    }

    synchronized Frame frame(Scope scope) {
        if (scope.engine != engine && scope.engine != null || frames.size() >= FRAMES) {
            frames.values().forEach(Frame::drain);
            frames.values().forEach(Frame::retire);
            frames.clear();
            cells = 0;
            engine = scope.engine;
        }
        return frames.computeIfAbsent(scope, distinct -> new Frame(this, distinct));
    }

    private synchronized void drain() {
        frames.values().forEach(Frame::drain);
    }

    /** Brings every thread's counts to the tallies; exact for threads that have ended or handed over. */
    static void drainAll() {
        for (Ledger ledger : ALL) {
            boolean alive = ledger.thread.isAlive();
            ledger.drain();
            if (!alive) {
                ALL.remove(ledger);
            }
        }
    }

    /** Ends every lasting verdict of an earlier epoch. */
    static void expireAll() {
        for (Ledger ledger : ALL) {
            ledger.expire();
        }
    }

    private synchronized void expire() {
        frames.values().forEach(Frame::expire);
    }

    private static boolean virtual(Thread thread) {
        try {
            return IS_VIRTUAL != null && (boolean) IS_VIRTUAL.invokeExact(thread);
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Thread.isVirtual is there from Java 21 on. */
    private static @Nullable MethodHandle isVirtual() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
        } catch (ReflectiveOperationException before21) {
            return null;
        }
    }
}
