package dev.privacyenforcer.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers, times and countries look in the record: the same on every machine. */
final class Text {

    static final String NOT_DECLARED = "not declared";
    static final String NOT_OBSERVED = "not observed";
    static final String NOT_RECORDED = "not recorded";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Text() {}

    static String count(long number) {
        return number >= 0 && number < 1000 ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number);
    }

    /** {@return the count, with the noun in the number that fits} */
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    static String time(@Nullable Instant instant) {
        return instant == null ? NOT_OBSERVED : TIME.format(instant);
    }

    static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    static String list(List<String> texts) {
        return String.join(", ", texts);
    }

    static String clauses(List<String> clauses) {
        return clauses.isEmpty() ? NOT_DECLARED : list(clauses);
    }

    static String country(String code) {
        if (!code.matches("[A-Z]{2}")) {
            return code;
        }
        String name = new Locale("", code).getDisplayCountry(Locale.ENGLISH);
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    /** {@return an id within the page: stable, and made of harmless characters only} */
    static String anchor(String kind, String key) {
        StringBuilder anchor = new StringBuilder(kind).append('-');
        key.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '.')) {
                anchor.appendCodePoint(c);
            } else {
                anchor.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return anchor.toString();
    }
}
