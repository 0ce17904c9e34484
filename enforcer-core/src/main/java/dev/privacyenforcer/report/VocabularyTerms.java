package dev.privacyenforcer.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The terms of the W3C Data Privacy Vocabulary 2.3 that the record may use: those of the shipped list. */
final class VocabularyTerms {

    /** The prefixes, and what they stand for. */
    static final Map<String, String> PREFIXES = new TreeMap<>(Map.of(
            "dpv", "https://w3id.org/dpv#",
            "pd", "https://w3id.org/dpv/pd#",
            "eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#",
            "loc", "https://w3id.org/dpv/loc#",
            "ai", "https://w3id.org/dpv/ai#",
            "tech", "https://w3id.org/dpv/tech#"));

    private static final Set<String> TERMS = load();

    private VocabularyTerms() {}

    static boolean knows(String term) {
        return TERMS.contains(term);
    }

    /** {@return the short form of an IRI that the list knows, or the fallback} */
    static String shorten(@Nullable String iri, String fallback) {
        if (iri == null) {
            return fallback;
        }
        return PREFIXES.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .filter(VocabularyTerms::knows)
                .findFirst()
                .orElse(fallback);
    }

    private static Set<String> load() {
        var file = Objects.requireNonNull(VocabularyTerms.class.getResourceAsStream("dpv-terms.tsv"), "dpv-terms.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.replace('\t', ':'))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
