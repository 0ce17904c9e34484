package dev.privacyenforcer.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readers should know of a purpose that activities use.
 *
 * @param key a dotted key
 * @param title for readers
 * @param clauses where the published text says so
 */
public record PurposeDetails(String key, @Nullable String title, List<String> clauses) {}
