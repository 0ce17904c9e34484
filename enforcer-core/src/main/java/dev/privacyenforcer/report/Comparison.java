package dev.privacyenforcer.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the record: what the policy declares beside what was seen.
 *
 * @param label name of the cell
 * @param article the provision that asks for it
 * @param lines declared and seen side by side; never empty
 */
record Comparison(String label, String article, List<Line> lines) {

    /**
     * One declared item and what was seen of it.
     *
     * @param declared the item, or null if the policy leaves it open
     * @param seen what was seen of it, or null if software cannot see it
     */
    record Line(@Nullable Term declared, @Nullable List<Counted<Term>> seen) {}

    /** {@return a cell that software cannot see into} */
    static Comparison unmeasured(String label, String article, List<Term> declared) {
        List<Line> lines = new ArrayList<>();
        declared.forEach(term -> lines.add(new Line(term, null)));
        return new Comparison(label, article, lines.isEmpty() ? List.of(new Line(null, null)) : lines);
    }

    static Comparison of(
            String label,
            String article,
            List<Term> declared,
            Map<String, Long> observed,
            Function<String, Term> title) {
        Map<String, Long> rest = new TreeMap<>(observed);
        List<Line> lines = new ArrayList<>();
        for (Term term : declared) {
            Map<String, Long> seen = new TreeMap<>(observed);
            seen.keySet().removeIf(key -> nearest(declared, key) != term);
            rest.keySet().removeAll(seen.keySet());
            lines.add(new Line(term, counted(seen, title)));
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add(new Line(null, counted(rest, title)));
        }
        return new Comparison(label, article, List.copyOf(lines));
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

    /** {@return whether the policy says anything here} */
    boolean isDeclared() {
        return lines.stream().anyMatch(line -> line.declared() != null);
    }
}
