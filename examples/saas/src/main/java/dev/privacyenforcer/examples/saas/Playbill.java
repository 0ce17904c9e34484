package dev.privacyenforcer.examples.saas;

import java.io.PrintStream;
import java.util.List;

/** Prints scenes and results, one aligned line each, at most 100 columns wide. */
final class Playbill {

    private static final String ROW = "  %-48s%-10s%-24s%s%n";
    private static final int MOST_CLAUSES = 16;
    private static final int COLUMN = 13;

    private final PrintStream out;
    private final boolean coloured;

    Playbill(PrintStream out) {
        this.out = out;
        coloured = Terminal.coloured();
    }

    void header(String title) {
        out.printf("%nPolicy %s%n%n" + ROW, title, "attempt", "decision", "reason", "clause");
    }

    void line(Scene scene, Result result) {
        String row = ROW.formatted(scene.attempt(), result.verdict().word(), orDash(result.reason()), clauses(result));
        out.print(
                coloured ? colour(result.verdict()) + row.stripTrailing() + "\u001b[0m" + System.lineSeparator() : row);
    }

    /** Prints a column for each policy, with the reasons of denials. */
    void compare(Tour tour) {
        List<Attempt> attempts = Attempt.all();
        List<String> policies = List.copyOf(tour.results().keySet());
        compare("attempt", policies.stream().map(policy -> cut(policy, COLUMN)).toList());
        for (int i = 0; i < attempts.size(); i++) {
            int row = i;
            compare(
                    attempts.get(i).name(),
                    tour.results().values().stream()
                            .map(results -> cell(results.get(row)))
                            .toList());
        }
    }

    private void compare(String name, List<String> cells) {
        StringBuilder row = new StringBuilder("  %-25s".formatted(name));
        cells.forEach(cell -> row.append(" %-13s".formatted(cell)));
        out.println(row.toString().stripTrailing());
    }

    /** {@return permit, or what a denial is about: the first word of its reason} */
    private static String cell(Result result) {
        return result.verdict() == Verdict.PERMIT ? "permit" : result.reason().split("_", 2)[0];
    }

    void otherwise(Scene scene, Result result) {
        out.printf(
                "  %s%n    expected  %s%n    but was   %s%n", scene.attempt(), words(scene.expected()), words(result));
    }

    void say(String text) {
        out.println(text);
    }

    private static String words(Result result) {
        return String.join(" ", List.of(result.verdict().word(), orDash(result.reason()), clauses(result)));
    }

    /** {@return the clauses, or as much of the first as fits, and how many there are besides} */
    private static String clauses(Result result) {
        List<String> clauses =
                result.clauses().stream().map(Playbill::section).distinct().toList();
        String all = String.join(", ", clauses);
        if (all.length() <= MOST_CLAUSES) {
            return orDash(all);
        }
        String others = clauses.size() == 1 ? "" : " +" + (clauses.size() - 1);
        return cut(clauses.get(0), MOST_CLAUSES - others.length()) + others;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 2).stripTrailing() + "..";
    }

    /** {@return where a clause stands, without what it is about} */
    private static String section(String clause) {
        return clause.split("[ :]", 2)[0];
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static String colour(Verdict verdict) {
        return switch (verdict) {
            case PERMIT -> "\u001b[32m";
            case DENY, ERROR -> "\u001b[31m";
            case MASK, LOG -> "\u001b[33m";
        };
    }
}
