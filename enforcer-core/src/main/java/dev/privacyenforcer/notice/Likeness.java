package dev.privacyenforcer.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How well words fit a clause: those that few clauses have count for more, and an ending for little. */
final class Likeness {

    private static final Set<String> COMMON = Set.of(
            "the", "and", "not", "for", "with", "our", "your", "from", "are", "its", "that", "this", "you", "incl");
    private static final int SHORTEST = 3;
    private static final int STEM = 4;
    private static final double ALIKE = 0.55;

    private Likeness() {}

    /** {@return the words of a text that mean something} */
    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST && !COMMON.contains(word))
                .toList();
    }

    static boolean names(String heading, String word) {
        return !word.isEmpty() && words(heading).stream().anyMatch(other -> of(word, other) > 0);
    }

    static String nearest(String heading, String word) {
        return words(heading).stream()
                .filter(other -> of(word, other) > 0)
                .findFirst()
                .orElse("");
    }

    /** {@return the clauses that the words fit best, all of them if several do; none if no word fits any} */
    static List<Clause> most(List<Clause> clauses, String text) {
        List<String> hints = words(text);
        Map<Clause, Double> fits = new HashMap<>();
        for (String hint : hints) {
            Map<Clause, Double> each = new HashMap<>();
            clauses.forEach(clause -> each.put(clause, of(hint, clause)));
            double all = each.values().stream().mapToDouble(Double::doubleValue).sum();
            each.forEach((clause, fit) -> fits.merge(clause, all == 0 ? 0 : fit * fit / all, Double::sum));
        }
        double best =
                fits.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<Clause> most = new ArrayList<>(clauses);
        most.removeIf(clause -> best == 0 || fits.getOrDefault(clause, 0d) < best - 1e-9);
        return most;
    }

    private static double of(String word, Clause clause) {
        return words(clause.text()).stream()
                .mapToDouble(other -> of(word, other))
                .max()
                .orElse(0);
    }

    private static double of(String word, String other) {
        int common = 0;
        int shorter = Math.min(word.length(), other.length());
        while (common < shorter && word.charAt(common) == other.charAt(common)) {
            common++;
        }
        double share = (double) common / Math.max(word.length(), other.length());
        boolean beginning = common == word.length() || common == other.length();
        return share == 1 || common >= STEM && (share >= ALIKE || beginning) ? share : 0;
    }
}
