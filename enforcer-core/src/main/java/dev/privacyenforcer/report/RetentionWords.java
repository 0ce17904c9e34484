package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Retention;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Retention rules in words; GDPR Art. 30(1)(f). */
final class RetentionWords {

    private final Words words;

    RetentionWords(Words words) {
        this.words = words;
    }

    /** {@return how long, from when, and how soon after that the data are gone: a sentence without its rule} */
    String limit(Retention rule) {
        if (rule.period() == null) {
            return words.text("retention.no_period");
        }
        String event = rule.isFromCollection() ? words.text("retention.collected") : rule.from();
        String limit = words.text("retention.after", time(rule.period()), event);
        return rule.within() == null ? limit : limit + ", " + words.text("retention.within", time(rule.within()));
    }

    /** {@return the rule as one text for a cell} */
    String of(Retention rule) {
        return Objects.requireNonNullElse(rule.title(), rule.id()) + ": "
                + Objects.requireNonNullElseGet(rule.criterion(), () -> limit(rule));
    }

    String action(Retention rule) {
        return words.of("retention.action", rule.action());
    }

    String time(TemporalAmount amount) {
        List<String> parts = new ArrayList<>();
        if (amount instanceof Period period) {
            add(parts, period.getYears(), "unit.year");
            add(parts, period.getMonths(), "unit.month");
            add(parts, period.getDays(), "unit.day");
        } else if (amount instanceof Duration duration) {
            add(parts, duration.toHours(), "unit.hour");
            add(parts, duration.toMinutesPart(), "unit.minute");
        }
        return parts.isEmpty() ? words.count(0, "unit.day") : String.join(" ", parts);
    }

    private void add(List<String> parts, long number, String unit) {
        if (number > 0) {
            parts.add(words.count(number, unit));
        }
    }
}
