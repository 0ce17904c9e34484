package dev.privacyenforcer.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must never happen, whatever an activity permits; consent lifts it only where it says so.
 *
 * @param id unique among the rules of the policy
 * @param title for readers
 * @param selector to what it applies
 * @param unlessConsent whether the person's consent to the purpose lifts it
 * @param mode the mode for what it forbids; null: that of the purpose or the policy
 * @param clauses where the published text says so
 */
public record Prohibition(
        String id,
        @Nullable String title,
        Selector selector,
        boolean unlessConsent,
        @Nullable Mode mode,
        List<String> clauses) {}
