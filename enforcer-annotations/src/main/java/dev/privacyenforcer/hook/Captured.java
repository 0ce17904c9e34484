package dev.privacyenforcer.hook;

import org.jspecify.annotations.Nullable;

/** The scope of one moment and the person bound to it, to be resumed on another thread. Immutable. */
public final class Captured {

    /** Outside of every scope, with nobody bound. */
    public static final Captured OUTSIDE = new Captured(null, null);

    private final @Nullable Scope scope;
    private final @Nullable Binding binding;

    private Captured(@Nullable Scope scope, @Nullable Binding binding) {
        this.scope = scope;
        this.binding = binding;
    }

    static Captured of(Ledger ledger, @Nullable Scope scope) {
        Frame frame = ledger.current;
        return scope == null ? OUTSIDE : new Captured(scope, frame.bound ? Binding.of(frame) : null);
    }

    /** {@return what closes it again, after making it current on this thread} */
    Object resume() {
        Ledger ledger = Ledger.current();
        Engine decider = Realm.engine();
        Binding before = Binding.of(ledger.frame(decider));
        if (scope == null || scope.engine != decider) {
            Guard.enter(ledger.frame(decider.outside()));
        } else if (binding == null) {
            Guard.enter(ledger.frame(scope));
        } else {
            ledger.bind(binding.person());
            Guard.enter(ledger.frame(scope).bound());
        }
        return Review.suspend(ledger, before);
    }
}
