package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds how readers call a key: the policy's title, else the taxonomy's, else the last part of the key. */
final class Vocabulary {

    private final Policy policy;
    private final Titles titles;
    private final Words words;

    Vocabulary(Policy policy, Titles titles, Words words) {
        this.policy = policy;
        this.titles = titles;
        this.words = words;
    }

    Words words() {
        return words;
    }

    /** {@return the nearest term of the W3C Data Privacy Vocabulary for a category, or null} */
    @Nullable
    String categoryIri(String key) {
        var known = policy.categories().get(key);
        return known != null && known.iri() != null ? known.iri() : iri(Taxonomy.Kind.CATEGORY, key);
    }

    /** {@return the nearest term of the W3C Data Privacy Vocabulary for another key, or null} */
    static @Nullable String iri(Taxonomy.Kind kind, String key) {
        String exact = key.endsWith(".**") ? key.substring(0, key.length() - 3) : key;
        for (String at = exact; !at.isEmpty(); at = Taxonomy.parent(at)) {
            var term = Taxonomy.shipped().term(kind, at);
            if (term.isPresent()) {
                return term.get().iri();
            }
        }
        return null;
    }

    Term dataSubject(String key) {
        var known = policy.dataSubjects().get(key);
        return term(key, known == null ? null : known.title());
    }

    Term category(String key) {
        if (key.equals("*")) {
            return new Term(key, words.text("term.every_category"));
        }
        var known = policy.categories().get(key);
        return term(key, known == null ? null : known.title());
    }

    Term purpose(String key) {
        if (key.endsWith(".**")) {
            Term root = purpose(key.substring(0, key.length() - 3));
            return new Term(key, words.text("term.beneath", root.title()));
        }
        var known = policy.purposes().get(key);
        return term(key, known == null ? null : known.title());
    }

    Term recipient(String key) {
        var known = policy.recipients().get(key);
        return term(key, known == null ? null : known.title());
    }

    List<Term> dataSubjects(List<String> keys) {
        return keys.stream().map(this::dataSubject).toList();
    }

    List<Term> categories(List<String> keys) {
        return keys.stream().map(this::category).toList();
    }

    List<Term> purposes(List<String> keys) {
        return keys.stream().map(this::purpose).toList();
    }

    List<Term> recipients(List<String> keys) {
        return keys.stream().map(this::recipient).toList();
    }

    private Term term(String key, @Nullable String declared) {
        String title = declared == null ? titles.of(key) : declared;
        return new Term(key, title == null ? spoken(key) : title);
    }

    private static String spoken(String key) {
        String last = key.substring(key.lastIndexOf('.') + 1).replace('_', ' ').strip();
        return last.isEmpty() ? key : last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
    }
}
