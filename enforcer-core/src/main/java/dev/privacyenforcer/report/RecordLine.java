package dev.privacyenforcer.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One line of the record, the same in every output: an activity of the policy in one of our two roles, or what the
 * program does and no activity says.
 *
 * @param id stable, from the rule or the purpose
 * @param part in which part of the record it stands
 * @param drift how declared and observed differ
 * @param cells every field with its content
 * @param places where in the code it was seen
 */
record RecordLine(String id, Part part, Drift drift, Map<Field, Cell> cells, List<Counted<Place>> places) {

    Cell cell(Field field) {
        return Objects.requireNonNull(cells.get(field));
    }

    String anchor() {
        return Text.anchor("line", id);
    }

    /** {@return whether the policy has an activity for it} */
    boolean isActivity() {
        return !id.startsWith("undeclared:");
    }

    /** {@return the fields of a group, in order} */
    List<Field> fields(Field.Group group) {
        return cells.keySet().stream().filter(field -> field.group() == group).toList();
    }

    /** {@return the same with what is otherwise than in an earlier record} */
    RecordLine with(List<RecordChange> changes, Words words) {
        List<String> texts = changes.stream()
                .filter(change -> change.concerns(this))
                .map(change -> change.text(words))
                .toList();
        Map<Field, Cell> changed = new EnumMap<>(cells);
        changed.put(
                Field.CHANGES,
                texts.isEmpty() ? Cell.computed(words.text("changes.none")) : Cell.of(Source.COMPUTED, texts));
        return new RecordLine(id, part, drift, changed, places);
    }
}
