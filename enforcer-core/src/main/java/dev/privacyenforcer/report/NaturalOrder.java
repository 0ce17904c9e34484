package dev.privacyenforcer.report;

import java.util.Comparator;
import java.util.regex.Pattern;

/** The order in which people number clauses: 2 before 10, 1.2 before 1.10. */
final class NaturalOrder {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    static final Comparator<String> TEXTS =
            Comparator.comparing(NaturalOrder::padded).thenComparing(Comparator.naturalOrder());

    private NaturalOrder() {}

    private static String padded(String text) {
        return DIGITS.matcher(text)
                .replaceAll(match -> "0".repeat(Math.max(0, 9 - match.group().length())) + match.group());
    }
}
