package dev.privacyenforcer.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The categories, purposes and data subjects that every policy knows.
 *
 * <p>Keys are dotted; a key lies beneath the key before its last dot. They are those of fideslang 3.1 with extensions,
 * each with a term of the W3C Data Privacy Vocabulary.
 */
public final class Taxonomy {

    private static final Taxonomy SHIPPED = load();

    private final Map<Kind, Map<String, Term>> terms;

    private Taxonomy(Map<Kind, Map<String, Term>> terms) {
        this.terms = terms;
    }

    /** What a term is of. */
    public enum Kind {
        /** Categories of personal data. */
        CATEGORY,
        /** Purposes of processing; GDPR Art. 5(1)(b). */
        PURPOSE,
        /** Categories of data subjects; GDPR Art. 30(1)(c). */
        DATA_SUBJECT
    }

    /**
     * One term.
     *
     * @param kind what it is of
     * @param key as policies and annotations name it
     * @param title for readers
     * @param iri the nearest term of the W3C Data Privacy Vocabulary
     */
    public record Term(Kind kind, String key, String title, String iri) {}

    /** {@return the taxonomy of this version} */
    public static Taxonomy shipped() {
        return SHIPPED;
    }

    /**
     * {@return whether there is such a term}
     *
     * @param kind of which kind
     * @param key compared exactly
     */
    public boolean knows(Kind kind, String key) {
        return keys(kind).contains(key);
    }

    /**
     * {@return the term, if there is one}
     *
     * @param kind of which kind
     * @param key compared exactly
     */
    public Optional<Term> term(Kind kind, String key) {
        return Optional.ofNullable(ofKind(kind).get(key));
    }

    /**
     * {@return all keys, in alphabetical order}
     *
     * @param kind of which kind
     */
    public Set<String> keys(Kind kind) {
        return ofKind(kind).keySet();
    }

    /**
     * {@return the key that the given one lies beneath; empty for an outermost key}
     *
     * @param key a dotted key
     */
    public static String parent(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    /**
     * {@return whether it has the form of a key: lower-case words with dots between}
     *
     * @param text any text
     */
    public static boolean isKey(String text) {
        return Keys.isKey(text);
    }

    /**
     * {@return whether a key is another or lies beneath it}
     *
     * @param ancestor such as {@code user.contact}
     * @param key such as {@code user.contact.email}
     */
    public static boolean covers(String ancestor, String key) {
        return key.startsWith(ancestor) && (key.length() == ancestor.length() || key.charAt(ancestor.length()) == '.');
    }

    private Map<String, Term> ofKind(Kind kind) {
        return terms.getOrDefault(kind, Map.of());
    }

    private static Taxonomy load() {
        InputStream file = Objects.requireNonNull(Taxonomy.class.getResourceAsStream("taxonomy.tsv"), "taxonomy.tsv");
        Map<Kind, Map<String, Term>> terms = new EnumMap<>(Kind.class);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(Taxonomy::term)
                    .forEach(term -> terms.computeIfAbsent(term.kind(), kind -> new LinkedHashMap<>())
                            .put(term.key(), term));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terms.replaceAll((kind, known) -> Collections.unmodifiableMap(known));
        return new Taxonomy(terms);
    }

    private static Term term(String line) {
        String[] cells = line.split("\t", 4);
        Kind kind =
                switch (cells[0]) {
                    case "category" -> Kind.CATEGORY;
                    case "purpose" -> Kind.PURPOSE;
                    default -> Kind.DATA_SUBJECT;
                };
        return new Term(kind, cells[1], cells[2], cells[3]);
    }
}
