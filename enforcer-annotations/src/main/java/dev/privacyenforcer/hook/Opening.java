package dev.privacyenforcer.hook;

/** What opening a scope does where the thread does not know what lies inside. */
final class Opening {

    private Opening() {}

    /** {@return the frame inside, known or asked for} */
    static Frame inside(Ledger ledger, int site) {
        Frame outer = ledger.current;
        Frame known = outer.epoch == Realm.epoch ? outer.insideBound(site) : null;
        return known != null ? known : ask(ledger, site);
    }

    /** Asks the engine. */
    static Frame ask(Ledger ledger, int site) {
        AccessPoint point = AccessPoints.get(site);
        if (Bare.isQuiet(ledger.current.scope)) {
            return bare(ledger, point); // inside a toString or equals that runs without an engine
        }
        try {
            Engine decider = Realm.engine();
            int now = Realm.epoch;
            Frame outer = ledger.frame(decider);
            outer.refresh(now);
            Entry entry = decider.enter(outer.scope, point);
            if (entry.tally() != null) {
                entry.tally().add(1);
            }
            Frame inside = ledger.frame(entry.scope());
            inside.refresh(now);
            if (entry.lasting()) {
                outer.remember(site, now, inside, entry.tally());
            }
            return inside;
        } catch (RuntimeException failure) {
            if (Bare.holdsFor(point.kind())) {
                return bare(ledger, point);
            }
            throw failure;
        }
    }

    private static Frame bare(Ledger ledger, AccessPoint point) {
        return Bare.holdsFor(point.kind()) ? ledger.frame(Bare.of(point.kind())) : ledger.current;
    }
}
