package dev.privacyenforcer.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readers should know of a purpose that activities use.
 *
 * @param key a dotted key
 * @param title for readers
 * @param openedBy packages whose code may open it: {@code com.acme.billing}, or {@code com.acme.billing.**} with those
 *     beneath; empty: any code
 * @param mode the mode for this purpose and those beneath it; null: that of the policy
 * @param clauses where the published text says so
 */
public record PurposeDetails(
        String key,
        @Nullable String title,
        List<String> openedBy,
        @Nullable Mode mode,
        List<String> clauses) {}
