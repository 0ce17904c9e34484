package dev.privacyenforcer.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What cases have and policies have not: one text or several, and moments. */
final class CaseValues {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Problems problems;

    CaseValues(Problems problems) {
        this.problems = problems;
    }

    /** {@return the texts of a list that is not empty, or the one text that stands in its place} */
    List<String> oneOrMore(@Nullable Element element, Consumer<Element.Text> check) {
        if (element == null) {
            return List.of();
        }
        Element list = element instanceof Element.Text ? new Element.Items(element.place(), List.of(element)) : element;
        return Fields.texts(list, check, problems);
    }

    /** {@return the texts of a list, which may be empty} */
    List<String> any(@Nullable Element element, Consumer<Element.Text> check) {
        if (element == null
                || (element instanceof Element.Items items && items.items().isEmpty())) {
            return List.of();
        }
        return Fields.texts(element, check, problems);
    }

    /** {@return a moment: an instant, or the start of a day; null if there is none} */
    @Nullable
    Instant instant(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        String text = element instanceof Element.Text given ? given.value() : "";
        try {
            return DAY.matcher(text).matches()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException noSuchMoment) {
            problems.add(
                    Fault.INSTANT, element.place(), "no moment", "a moment such as 2026-02-01T00:00:00Z, or a day");
            return null;
        }
    }
}
