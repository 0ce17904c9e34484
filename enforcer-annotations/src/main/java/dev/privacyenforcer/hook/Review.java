package dev.privacyenforcer.hook;

import org.jspecify.annotations.Nullable;

/**
 * One run of a method marked {@link dev.privacyenforcer.annotations.Deidentifies}, on the thread that runs it: what was
 * read in it is noted here until its result is checked.
 *
 * <p>Also the token that closes its scope. Where there is none, as on a thread that runs a task for the method, nobody
 * sees the result, and nothing may be read that asks for a check.
 */
public final class Review {

    private final Object token;
    private final Ledger ledger;
    private final @Nullable Review outer;
    private final int site;
    private @Nullable Object notes;

    private Review(Object token, Ledger ledger, int site) {
        this.token = token;
        this.ledger = ledger;
        this.outer = ledger.review;
        this.site = site;
    }

    /** {@return the innermost run on this thread, or null} */
    public static @Nullable Review current() {
        return Ledger.current().review;
    }

    static Object open(int site, Object token) {
        Ledger ledger = Ledger.current();
        Review review = new Review(token, ledger, site);
        ledger.review = review;
        return review;
    }

    /** {@return what ends the absence of a run that begins here} What runs elsewhere belongs to no run. */
    static Object suspend(Ledger ledger, Object token) {
        if (ledger.review == null) {
            return token;
        }
        Review absence = new Review(token, ledger, -1);
        ledger.review = null;
        return absence;
    }

    /** {@return what the engine keeps for the run, or null} */
    public @Nullable Object notes() {
        return notes;
    }

    /**
     * Keeps something for the run; without it the result is not checked.
     *
     * @param newNotes what the engine wants to know when the method returns
     */
    public void note(Object newNotes) {
        notes = newNotes;
    }

    /** {@return the result, or what stands in its place; throws what the engine throws} */
    @Nullable
    Object check(Value result) {
        Object noted = notes;
        Frame frame = ledger.current;
        if (noted == null || frame.engine == null) {
            return result.held();
        }
        return frame.engine.release(frame.scope, AccessPoints.get(site), noted, result);
    }

    void close() {
        if (ledger.thread == Thread.currentThread()) {
            ledger.review = outer;
            Guard.close(token);
        }
    }
}
