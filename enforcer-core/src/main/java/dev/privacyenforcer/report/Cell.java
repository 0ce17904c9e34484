package dev.privacyenforcer.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a line: what it holds, each with the sources that say so. Never blank: an empty cell knows what is
 * missing.
 *
 * @param entries what it holds
 * @param absent what to say if it holds nothing
 */
record Cell(List<Entry> entries, Source absent) {

    static final Cell NOT_DECLARED = new Cell(List.of(), Source.NOT_DECLARED);
    static final Cell NOT_OBSERVED = new Cell(List.of(), Source.NOT_OBSERVED);

    /**
     * One item of a cell.
     *
     * @param key as policies and code write it; empty for free text
     * @param title for readers
     * @param sources who says so
     * @param count how often it was seen, or null if nothing counts it
     */
    record Entry(
            String key,
            String title,
            Set<Source> sources,
            @Nullable Long count) {}

    static Cell of(Source source, Collection<String> titles) {
        Source absent = source == Source.OBSERVED ? Source.NOT_OBSERVED : Source.NOT_DECLARED;
        return new Cell(
                titles.stream()
                        .map(title -> new Entry("", title, EnumSet.of(source), null))
                        .toList(),
                absent);
    }

    static Cell declared(@Nullable Object... texts) {
        return of(Source.DECLARED, given(texts));
    }

    static Cell observed(@Nullable Object... texts) {
        return of(Source.OBSERVED, given(texts));
    }

    static Cell computed(@Nullable Object... texts) {
        return of(Source.COMPUTED, given(texts));
    }

    /** {@return a cell of keys with titles} */
    static Cell terms(Source source, Collection<Term> terms) {
        return new Cell(
                terms.stream()
                        .map(term -> new Entry(term.key(), term.title(), EnumSet.of(source), null))
                        .toList(),
                source == Source.OBSERVED ? Source.NOT_OBSERVED : Source.NOT_DECLARED);
    }

    private static List<String> given(@Nullable Object[] texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .toList();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Set<Source> sources() {
        return isEmpty()
                ? EnumSet.of(absent)
                : entries.stream()
                        .flatMap(entry -> entry.sources().stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Source.class)));
    }

    /** {@return the cell as one text: what is missing said plainly, what is compared with its sources} */
    String text(Words words) {
        return isEmpty()
                ? words.of("source", absent)
                : entries.stream().map(entry -> text(entry, words)).collect(Collectors.joining("; "));
    }

    private static String text(Entry entry, Words words) {
        if (entry.key().isEmpty()) {
            return entry.title();
        }
        String name = entry.key().equals(entry.title()) ? entry.title() : entry.title() + " (" + entry.key() + ")";
        String count = entry.count() == null ? "" : " " + words.count(entry.count()) + "×";
        return name + ": " + words.sources(entry.sources()) + count;
    }
}
