package dev.privacyenforcer.hook;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the guards do with an access that the thread's scope has not made before. */
final class Asking {

    private Asking() {}

    /** Counts an access again that was permitted and may be repeated; {@return whether it was} */
    static boolean repeats(@Nullable Object owner, int site) {
        Ledger ledger = Ledger.current();
        if (ledger.current.scope instanceof Bare bare && bare != Bare.OUTSIDE) {
            return bare.verdict.effect() == Verdict.Effect.PASS;
        }
        int now = Realm.epoch;
        Frame frame = Guard.placed(ledger, Realm.engine());
        frame.refresh(now);
        if (Guard.repeated(frame.cells, site)) {
            return true;
        }
        Tally known = frame.scope.remembered(site, now);
        if (known != null) {
            count(frame, site, now, known);
            return true;
        }
        return frame.bound && ledger.repeatsForPerson(site, AccessPoints.get(site), owner);
    }

    /** {@return what to read or write in place of a reference, after asking the engine} */
    static @Nullable Object reference(@Nullable Object owner, @Nullable Object value, int site, boolean read) {
        Verdict verdict = verdict(owner, site, Value.of(value));
        return switch (verdict.effect()) {
            case PASS -> value;
            case REPLACE -> verdict.replacement();
            case WITHHOLD -> null;
            case MASK -> read && value instanceof String ? Guard.masked(AccessPoints.get(site)) : null;
        };
    }

    /** {@return what to read in place of a primitive, after asking the engine} */
    static Object primitive(@Nullable Object owner, Object value, int site) {
        return Objects.requireNonNull(boxed(owner, value, site), "a primitive");
    }

    /** {@return what to read in place of a boxed value; null only if it is of a class that boxes no primitive} */
    static @Nullable Object boxed(@Nullable Object owner, Object value, int site) {
        Verdict verdict = verdict(owner, site, new Value(value, Value.Form.PRIMITIVE));
        Object replacement = verdict.replacement();
        return switch (verdict.effect()) {
            case PASS -> value;
            case REPLACE -> replacement == null ? GuardedHandles.zero(value) : replacement;
            case WITHHOLD, MASK -> GuardedHandles.zero(value);
        };
    }

    static Verdict verdict(@Nullable Object owner, int site, Value value) {
        Ledger ledger = Ledger.current();
        if (ledger.current.scope instanceof Bare bare && bare != Bare.OUTSIDE) {
            return bare.verdict;
        }
        Engine decider = Realm.engine();
        int now = Realm.epoch; // before the engine reads its policy: what it decides is at least this new
        Frame frame = Guard.placed(ledger, decider);
        frame.refresh(now);
        AccessPoint point = AccessPoints.get(site);
        Verdict verdict = decider.decide(frame.scope, point, owner, value);
        if (verdict.effect() != Verdict.Effect.PASS || verdict.holds() == Verdict.Holds.ONCE) {
            verdict.tally().add(1);
        } else if (verdict.holds() == Verdict.Holds.FOR_ALL) {
            frame.scope.remember(site, now, verdict.tally());
            count(frame, site, now, verdict.tally());
        } else {
            ledger.rememberForPerson(site, point, owner, now, verdict.tally());
        }
        return verdict;
    }

    private static void count(Frame frame, int site, int now, Tally tally) {
        if (!frame.remember(site, now, tally)) {
            tally.add(1);
        }
    }
}
