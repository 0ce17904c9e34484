package dev.privacyenforcer.decision;

import org.jspecify.annotations.Nullable;

/**
 * What a consent is bound to beside its purpose: a consent to hand data to one recipient is none for another.
 *
 * @param recipient to whom, or null: it is not bound to a recipient
 * @param category which data, or null
 * @param channel over which channel, or null
 * @param jurisdiction under the law of which place, such as {@code DE} or {@code EEA}, or null
 */
public record Bonds(
        @Nullable String recipient,
        @Nullable String category,
        @Nullable String channel,
        @Nullable String jurisdiction) {

    /** Bound to the purpose alone. */
    public static final Bonds NONE = new Bonds(null, null, null, null);

    /** Whatever the jurisdiction. */
    public Bonds(@Nullable String recipient, @Nullable String category, @Nullable String channel) {
        this(recipient, category, channel, null);
    }

    /** {@return the same for another category} */
    Bonds of(@Nullable String other) {
        return new Bonds(recipient, other, channel, jurisdiction);
    }

    /** {@return the same in another jurisdiction; null: whatever it is} */
    public Bonds in(@Nullable String other) {
        return new Bonds(recipient, category, channel, other);
    }
}
