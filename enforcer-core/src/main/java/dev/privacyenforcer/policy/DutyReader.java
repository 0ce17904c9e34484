package dev.privacyenforcer.policy;

import dev.privacyenforcer.annotations.Operation;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what an activity owes, and what it says for the record. */
final class DutyReader {

    private static final int SMALLEST_GROUP = 2;

    private final Problems problems;

    DutyReader(Problems problems) {
        this.problems = problems;
    }

    List<Obligation> obligations(Fields activity, Function<Fields, Set<Operation>> operations) {
        return activity.nonEmpty("obligations", element -> {
            Fields fields = Fields.of(element, Level.OBLIGATION, problems);
            fields.clauses();
            Obligation.Duty duty = fields.word("do", Words.DUTIES);
            Long minGroup = fields.whole("minGroup");
            Set<Operation> owedFor = operations.apply(fields);
            checkGroup(fields.get("minGroup"), duty, minGroup);
            return duty == null ? null : new Obligation(duty, minGroup, owedFor);
        });
    }

    private void checkGroup(@Nullable Element element, Obligation.@Nullable Duty duty, @Nullable Long minGroup) {
        if (element == null || duty == null) {
            return;
        }
        if (!duty.isAboutGroups()) {
            String expected = "a 'do' generalise, aggregate or anonymise";
            problems.add(Fault.ONLY_GROUPS, element.place(), "'minGroup' of a duty about single values", expected);
        } else if (minGroup != null && minGroup < SMALLEST_GROUP) {
            String expected = SMALLEST_GROUP + " or more";
            problems.add(Fault.GROUP, element.place(), "a group in which a person is alone", expected);
        }
    }

    /** {@return what the activity says of decisions without a human, or null if nothing} */
    @Nullable
    AutomatedDecision automatedDecision(Fields activity) {
        Element element = activity.get("automatedDecision");
        if (element == null) {
            return null;
        }
        if (element instanceof Element.Flag flag) {
            return flag.value()
                    ? new AutomatedDecision(true, false, null, null, null, List.of())
                    : AutomatedDecision.NONE;
        }
        Fields fields = Fields.of(element, Level.AUTOMATED_DECISION, problems);
        return new AutomatedDecision(
                fields.flag("made", true),
                fields.flag("profiling", false),
                fields.word("ground", Words.AUTOMATED_DECISIONS),
                fields.text("logic"),
                fields.text("significance"),
                fields.clauses());
    }

    /** {@return the cells of the record that the activity fills, by name, in the order of the record} */
    Map<String, String> record(Fields activity) {
        Element element = activity.get("record");
        if (element == null) {
            return Map.of();
        }
        Fields fields = Fields.of(element, Level.RECORD, problems);
        fields.clauses();
        Map<String, String> cells = new LinkedHashMap<>();
        Arrays.stream(RecordCell.values()).forEach(cell -> {
            String text = cell.isDay() ? day(fields, cell.key()) : fields.text(cell.key());
            if (text != null) {
                cells.put(cell.key(), text);
            }
        });
        return Collections.unmodifiableMap(cells);
    }

    private static @Nullable String day(Fields fields, String key) {
        var day = fields.date(key);
        return day == null ? null : day.toString();
    }
}
