package dev.privacyenforcer.hook;

import org.jspecify.annotations.Nullable;

/** The scope of one moment and the person bound to it, to be resumed on another thread. Immutable. */
public final class Captured {

    /** Outside of every scope, with nobody bound. */
    public static final Captured OUTSIDE = new Captured(null, null);

    final @Nullable Scope scope;
    final @Nullable Binding binding;

    private Captured(@Nullable Scope scope, @Nullable Binding binding) {
        this.scope = scope;
        this.binding = binding;
    }

    static Captured of(Ledger ledger, @Nullable Scope scope) {
        Frame frame = ledger.current;
        return scope == null ? OUTSIDE : new Captured(scope, frame.bound ? Binding.of(frame) : null);
    }
}
