package dev.privacyenforcer.examples.saas;

import java.io.PrintStream;
import java.util.List;

/** Prints scenes and results, one aligned line each, at most 100 columns wide. */
final class Playbill {

    private static final String ROW = "  %-48s%-10s%-24s%s%n";
    private static final int MOST_CLAUSES = 16;

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

    private static String clauses(Result result) {
        List<String> clauses =
                result.clauses().stream().map(Playbill::section).distinct().toList();
        String all = String.join(", ", clauses);
        return orDash(all.length() <= MOST_CLAUSES ? all : clauses.get(0) + " and " + (clauses.size() - 1) + " more");
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
