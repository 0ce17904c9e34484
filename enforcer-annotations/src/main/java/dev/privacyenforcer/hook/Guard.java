package dev.privacyenforcer.hook;

import org.jspecify.annotations.Nullable;

/**
 * The guards that woven code calls: each access to personal data passes through one.
 *
 * <p>A permitted access that the thread's scope has made before costs a look into a thread table, one volatile load and
 * one counter; everything else goes to the engine. Methods throw what the engine throws: a denial is an exception.
 */
public final class Guard {

    /** Threads that find their frame at once; each has a cache line of its own. */
    private static final int THREADS = 1024;

    private static final int SPREAD = 4;
    private static final Frame[] TABLE = new Frame[THREADS << SPREAD];

    private Guard() {}

    /** {@return the value, what stands in its place, masked text, or null} */
    public static @Nullable Object read(@Nullable Object owner, @Nullable Object value, int site) {
        return permitted(site) ? value : Unpermitted.read(owner, value, site);
    }

    /** {@return the value, what stands in its place, or false in masked text} */
    public static boolean read(@Nullable Object owner, boolean value, int site) {
        return permitted(site) ? value : Unpermitted.read(owner, value, site);
    }

    /** {@return the value, what stands in its place, or 0 in masked text} */
    public static byte read(@Nullable Object owner, byte value, int site) {
        return permitted(site) ? value : Unpermitted.read(owner, value, site);
    }

    /** {@return the value, what stands in its place, or 0 in masked text} */
    public static char read(@Nullable Object owner, char value, int site) {
        return permitted(site) ? value : Unpermitted.read(owner, value, site);
    }

    /** {@return the value, what stands in its place, or 0 in masked text} */
    public static short read(@Nullable Object owner, short value, int site) {
        return permitted(site) ? value : Unpermitted.read(owner, value, site);
    }

    /** {@return the value, what stands in its place, or 0 in masked text} */
    public static int read(@Nullable Object owner, int value, int site) {
        return permitted(site) ? value : Unpermitted.read(owner, value, site);
    }

    /** {@return the value, what stands in its place, or 0 in masked text} */
    public static long read(@Nullable Object owner, long value, int site) {
        return permitted(site) ? value : Unpermitted.read(owner, value, site);
    }

    /** {@return the value, what stands in its place, or 0 in masked text} */
    public static float read(@Nullable Object owner, float value, int site) {
        return permitted(site) ? value : Unpermitted.read(owner, value, site);
    }

    /** {@return the value, what stands in its place, or 0 in masked text} */
    public static double read(@Nullable Object owner, double value, int site) {
        return permitted(site) ? value : Unpermitted.read(owner, value, site);
    }

    /** {@return what to write: the value, what stands in its place, or null when it is left out} */
    public static @Nullable Object write(@Nullable Object owner, @Nullable Object value, int site) {
        return permitted(site) ? value : Unpermitted.write(owner, value, site);
    }

    /** Permits the write of a primitive value, or throws. */
    public static void write(@Nullable Object owner, int site) {
        if (!permitted(site)) {
            Unpermitted.write(owner, site);
        }
    }

    /**
     * Opens a scope on this thread.
     *
     * @param site the access point that opens it
     * @return what {@link #close} restores
     */
    public static Object open(int site) {
        Thread thread = Thread.currentThread();
        Frame known = TABLE[slot(thread)];
        Ledger ledger = known != null && known.thread == thread ? known.ledger : Ledger.current();
        Frame before = ledger.current;
        Frame inside = before.epoch == Realm.epoch ? before.inside(site) : null;
        if (inside == null) {
            if (before.bound) {
                return Binding.open(ledger, site, ledger.person);
            }
            inside = Opening.ask(ledger, site);
            before = ledger.current; // asking may have replaced a frame of no engine, or of an earlier one
        }
        ledger.current = inside;
        TABLE[ledger.slot] = inside;
        return before;
    }

    /**
     * Opens a scope on this thread for the data of one person, until it or a scope inside binds another one.
     *
     * @param site the access point that opens it
     * @param dataSubjectId identifies the person; null: nobody is identified, whoever was outside
     * @return what {@link #close} restores
     */
    public static Object open(int site, @Nullable Object dataSubjectId) {
        return Binding.open(Ledger.current(), site, dataSubjectId);
    }

    /**
     * Opens the scope of a method whose result is checked by {@link #reviewed}.
     *
     * @param site the access point that opens it
     * @return what {@link #close} restores
     */
    public static Object review(int site) {
        return Review.open(site, open(site));
    }

    /**
     * Opens the scope of a method whose result is checked, for the data of one person.
     *
     * @param site the access point that opens it
     * @param dataSubjectId identifies the person; null: nobody is identified
     * @return what {@link #close} restores
     */
    public static Object review(int site, @Nullable Object dataSubjectId) {
        return Review.open(site, open(site, dataSubjectId));
    }

    /**
     * {@return the result of a reviewed method; null if the policy does not permit it and leaves it out}
     *
     * @param result what the method is about to return
     * @param token what {@link #review} returned
     */
    public static @Nullable Object reviewed(@Nullable Object result, Object token) {
        return ((Review) token).check(Value.of(result));
    }

    /**
     * Checks a reviewed method that returns a primitive value or nothing.
     *
     * @param token what {@link #review} returned
     */
    public static void reviewed(Object token) {
        ((Review) token).check(Value.UNSEEN);
    }

    /** {@return the scope of the current thread and the person bound to it} */
    public static Captured capture() {
        return Captured.of(Ledger.current(), scope());
    }

    /**
     * Makes a scope current that was captured elsewhere, such as on the thread that handed over a task, for the person
     * that was bound to it there.
     *
     * @param captured what {@link #capture} returned there; if it was outside of every scope, or in one of an engine
     *     that decides no longer, the code runs outside of every scope
     * @return what {@link #close} restores
     */
    public static Object resume(Captured captured) {
        return captured.resume();
    }

    /**
     * Restores the scope that was current before {@link #open}, whatever was opened and not closed since.
     *
     * @param token what {@code open} returned, on the same thread
     */
    public static void close(Object token) {
        if (!(token instanceof Frame before)) {
            closeRare(token);
        } else if (before.thread == Thread.currentThread()) {
            enter(before);
        }
    }

    private static void closeRare(Object token) {
        if (token instanceof Binding binding) {
            binding.close();
        } else {
            ((Review) token).close();
        }
    }

    /** Makes a frame its thread's current one; the table holds no thread that left its last scope. */
    static void enter(Frame frame) {
        frame.ledger.current = frame;
        TABLE[frame.ledger.slot] = frame.outside ? null : frame;
    }

    /**
     * Makes an engine decide from now on.
     *
     * @param engine the engine, or null to leave this realm without one
     */
    public static void install(@Nullable Engine engine) {
        Realm.install(engine);
    }

    /** {@return the engine that decides in this realm, if one does} */
    public static @Nullable Engine installed() {
        return Realm.installed();
    }

    /** Ends every lasting verdict: the next access of each thread asks the engine again. */
    public static void invalidate() {
        Realm.invalidate();
    }

    /** Brings what every thread has counted to the tallies; exact for threads that have ended or handed over. */
    public static void drain() {
        Ledger.drainAll();
    }

    /** {@return the scope of the current thread, or null if the present engine was never asked for one} */
    public static @Nullable Scope scope() {
        Frame frame = Ledger.current().current;
        return frame.scope instanceof Bare || frame.engine != Realm.installed() ? null : frame.scope;
    }

    static int slot(Thread thread) {
        return ((int) thread.getId() & THREADS - 1) << SPREAD;
    }

    private static boolean permitted(int site) {
        Thread thread = Thread.currentThread();
        Frame frame = TABLE[slot(thread)];
        return frame != null && frame.thread == thread && repeated(frame.cells, site);
    }

    static boolean repeated(long[] cells, int site) {
        if (site + Integer.MIN_VALUE < cells.length + Integer.MIN_VALUE) { // the comparison that the array makes, once
            long count = cells[site];
            if (count >= 0) {
                cells[site] = count + 1;
                return true;
            }
        }
        return false;
    }

    static String masked(AccessPoint point) {
        return point.data().isEmpty() ? "[withheld]" : "[" + point.data().get(0).category() + "]";
    }

    /** {@return the frame that the thread is in, where the guards find it at once} */
    static Frame placed(Ledger ledger, Engine decider) {
        Frame frame = ledger.frame(decider);
        if (!frame.outside) {
            TABLE[ledger.slot] = frame; // another thread may have taken the place
        }
        return frame;
    }
}
