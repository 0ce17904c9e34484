package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Policy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds how readers call a key: the policy's title, else the taxonomy's, else the last part of the key. */
final class Vocabulary {

    private final Policy policy;
    private final Titles titles;

    Vocabulary(Policy policy, Titles titles) {
        this.policy = policy;
        this.titles = titles;
    }

    Term dataSubject(String key) {
        var known = policy.dataSubjects().get(key);
        return term(key, known == null ? null : known.title());
    }

    Term category(String key) {
        if (key.equals("*")) {
            return new Term(key, "Every category that other activities name");
        }
        var known = policy.categories().get(key);
        return term(key, known == null ? null : known.title());
    }

    Term purpose(String key) {
        if (key.endsWith(".**")) {
            Term root = purpose(key.substring(0, key.length() - 3));
            return new Term(key, root.title() + ", and everything beneath it");
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
