package dev.privacyenforcer.policy;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how long data are kept. */
final class RetentionReader {

    private static final Pattern HOURS = Pattern.compile("PT(?=[0-9])([0-9]{1,5}H)?([0-9]{1,5}M)?");

    private final ConditionReader conditions;
    private final Keys keys;
    private final Problems problems;

    RetentionReader(ConditionReader conditions, Keys keys, Problems problems) {
        this.conditions = conditions;
        this.keys = keys;
        this.problems = problems;
    }

    Retention read(Fields fields, Selector selector) {
        Retention rule = new Retention(
                fields.text("id", keys::ruleId),
                fields.text("title"),
                selector,
                conditions.when(fields),
                conditions.unless(fields, false),
                from(fields),
                time(fields, "period"),
                fields.text("criterion"),
                time(fields, "within"),
                Objects.requireNonNullElse(fields.word("action", Words.RETENTION_ACTIONS), Retention.Action.ERASE),
                fields.clauses());
        checkTime(fields);
        return rule;
    }

    private void checkTime(Fields fields) {
        Element period = fields.get("period");
        Element criterion = fields.get("criterion");
        if (period == null && criterion == null) {
            problems.add(Fault.HOW_LONG, fields.place(), "neither 'period' nor 'criterion'", "one of the two");
        } else if (period != null && criterion != null) {
            problems.add(Fault.HOW_LONG, criterion.place(), "both 'period' and 'criterion'", "one of the two");
        }
        Element within = fields.get("within");
        if (within != null && period == null && criterion != null) {
            problems.add(
                    Fault.ONLY_PERIOD, within.place(), "'within' beside 'criterion'", "a 'period' that it follows");
        }
    }

    /** An event has a dot in its name, so that a misspelt {@code collected} is no event. */
    private String from(Fields fields) {
        Element.Text text = fields.textElement("from");
        if (text == null) {
            return Retention.COLLECTED;
        }
        String event = text.value();
        if (!event.equals(Retention.COLLECTED) && keys.isKey(text) && event.indexOf('.') < 0) {
            problems.addUnknown(
                    Fault.EVENT,
                    text.place(),
                    event,
                    Shown.quoted(event) + ", which is no event",
                    "collected, or an event such as account.deleted",
                    List.of(Retention.COLLECTED));
        }
        return event;
    }

    /**
     * Days and longer by the calendar, or hours and minutes by the clock: not both, as their sum would depend on both.
     */
    private @Nullable TemporalAmount time(Fields fields, String key) {
        Element.Text text = fields.get(key) instanceof Element.Text written ? written : null;
        if (text == null || !text.value().startsWith("PT")) {
            return fields.period(key);
        }
        if (HOURS.matcher(text.value()).matches()) {
            return Duration.parse(text.value());
        }
        problems.add(Fault.PERIOD, text.place(), "no period in '" + key + "'", "hours or minutes");
        return Period.ZERO;
    }
}
