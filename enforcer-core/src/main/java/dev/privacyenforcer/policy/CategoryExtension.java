package dev.privacyenforcer.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category of personal data that the shipped taxonomy lacks.
 *
 * @param key a dotted key whose parent is known
 * @param title for readers
 * @param iri a term of a published vocabulary, usually W3C DPV
 * @param clauses where the published text says so
 */
public record CategoryExtension(
        String key, @Nullable String title, @Nullable String iri, List<String> clauses) {}
