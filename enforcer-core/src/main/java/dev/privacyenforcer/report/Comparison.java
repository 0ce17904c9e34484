package dev.privacyenforcer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the record: what the policy declares beside what was seen.
 *
 * @param field which cell
 * @param keys whether readers need the keys beside the titles
 * @param lines declared and seen side by side; never empty
 */
record Comparison(Field field, boolean keys, List<Line> lines) {

    /**
     * What is declared together, and what was seen of it.
     *
     * @param declared the items; empty if the policy leaves them open
     * @param seen what was seen of them, or null if software cannot see it
     */
    record Line(List<Term> declared, @Nullable List<Counted<Term>> seen) {

        /** {@return those of several items that were not seen, as titles} */
        List<String> unseen() {
            if (seen == null || seen.isEmpty() || declared.size() < 2) {
                return List.of();
            }
            return declared.stream()
                    .filter(term ->
                            seen.stream().noneMatch(s -> term.covers(s.value().key())))
                    .map(Term::title)
                    .toList();
        }
    }

    /** {@return a cell that software cannot see into} */
    static Comparison unmeasured(Field field, List<Term> declared) {
        return new Comparison(field, true, List.of(new Line(declared, null)));
    }

    /** {@return a cell of few words: one line, without keys} */
    static Comparison brief(
            Field field, List<Term> declared, Map<String, Long> observed, Function<String, Term> title) {
        return new Comparison(field, false, List.of(new Line(declared, counted(observed, title))));
    }

    /** {@return a cell with a line for every declared item, and one for what was seen besides} */
    static Comparison of(Field field, List<Term> declared, Map<String, Long> observed, Function<String, Term> title) {
        Map<String, Long> rest = new TreeMap<>(observed);
        List<Line> lines = new ArrayList<>();
        for (Term term : declared) {
            Map<String, Long> seen = new TreeMap<>(observed);
            seen.keySet().removeIf(key -> !term.equals(nearest(declared, key)));
            rest.keySet().removeAll(seen.keySet());
            lines.add(new Line(List.of(term), counted(seen, title)));
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add(new Line(List.of(), counted(rest, title)));
        }
        return new Comparison(field, true, List.copyOf(lines));
    }

    /** {@return the longest declared key that covers the observed one, or null} */
    static @Nullable Term nearest(List<Term> declared, String key) {
        return declared.stream()
                .filter(term -> term.covers(key))
                .max(Comparator.comparingInt(term -> term.key().length()))
                .orElse(null);
    }

    private static List<Counted<Term>> counted(Map<String, Long> observed, Function<String, Term> title) {
        return observed.entrySet().stream()
                .map(entry -> new Counted<>(title.apply(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** {@return the same as a cell of the record} */
    Cell cell() {
        List<Cell.Entry> entries = new ArrayList<>();
        lines.forEach(line -> {
            List<Counted<Term>> seen = line.seen() == null ? List.of() : line.seen();
            line.declared().forEach(term -> entries.add(declared(term, seen)));
            seen.stream()
                    .filter(counted -> !line.declared().contains(counted.value()))
                    .forEach(counted ->
                            entries.add(entry(counted.value(), EnumSet.of(Source.OBSERVED), counted.count())));
        });
        return new Cell(List.copyOf(entries), Source.NOT_DECLARED);
    }

    private static Cell.Entry declared(Term term, List<Counted<Term>> seen) {
        long count = seen.stream()
                .filter(counted -> term.covers(counted.value().key()))
                .mapToLong(Counted::count)
                .sum();
        return count == 0
                ? entry(term, EnumSet.of(Source.DECLARED), null)
                : entry(term, EnumSet.of(Source.DECLARED, Source.OBSERVED), count);
    }

    private static Cell.Entry entry(Term term, EnumSet<Source> sources, @Nullable Long count) {
        return new Cell.Entry(term.key(), term.title(), sources, count);
    }

    /** {@return whether the policy says anything here} */
    boolean isDeclared() {
        return lines.stream().anyMatch(line -> !line.declared().isEmpty());
    }
}
