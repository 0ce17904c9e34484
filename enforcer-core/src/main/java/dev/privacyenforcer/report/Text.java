package dev.privacyenforcer.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How texts look in the record: the same on every machine. */
final class Text {

    private Text() {}

    static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    static String list(List<String> texts) {
        return String.join(", ", texts);
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
