package dev.privacyenforcer.hook;

import org.jspecify.annotations.Nullable;

/**
 * What closes a scope that a person is bound to, or one inside it: the frame and the person before.
 *
 * <p>While a person is bound, the thread runs in twins of its frames. Only they refer to the person, so that a scope
 * which is left by an error, without being closed, leaves nobody behind.
 *
 * @param before the frame before
 * @param person who was bound to it, if it is a twin
 */
record Binding(Frame before, @Nullable Object person) {

    /** Opens a scope for a person, or for nobody in particular. */
    static Object open(Ledger ledger, int site, @Nullable Object person) {
        if (Bare.isQuiet(ledger.current.scope)) {
            return Guard.open(site);
        }
        Frame before = ledger.frame(Realm.engine());
        Binding binding = of(before);
        boolean opened = false;
        ledger.current = before.bound();
        ledger.bind(person);
        try {
            Frame inside = Opening.inside(ledger, site).bound();
            Guard.enter(inside);
            opened = true;
            return binding;
        } finally {
            if (!opened) {
                binding.restore();
            }
        }
    }

    /** {@return what restores the frame} */
    static Binding of(Frame before) {
        return new Binding(before, before.bound ? before.ledger.person : null);
    }

    void close() {
        if (before.thread == Thread.currentThread()) {
            restore();
        }
    }

    private void restore() {
        before.ledger.bind(person);
        Guard.enter(before);
    }

    /** Keeps the identifier to itself. */
    @Override
    public String toString() {
        return "Binding";
    }
}
