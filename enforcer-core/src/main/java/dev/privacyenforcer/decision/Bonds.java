package dev.privacyenforcer.decision;

import org.jspecify.annotations.Nullable;

/**
 * What a consent is bound to beside its purpose: a consent to hand data to one recipient is none for another.
 *
 * @param recipient to whom, or null: it is not bound to a recipient
 * @param category which data, or null
 * @param channel over which channel, or null
 */
public record Bonds(
        @Nullable String recipient,
        @Nullable String category,
        @Nullable String channel) {

    /** Bound to the purpose alone. */
    public static final Bonds NONE = new Bonds(null, null, null);
}
