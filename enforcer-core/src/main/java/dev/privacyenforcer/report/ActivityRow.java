package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.Activity;
import java.util.List;
import java.util.Optional;

/**
 * One processing activity in the record: GDPR Art. 30(1), or Art. 30(2) where we act for another controller.
 *
 * @param part in which part of the record it stands
 * @param activity what the policy says
 * @param title for readers
 * @param onBehalfOf for whom we act; empty in the controller's part
 * @param cells declared beside observed
 * @param except categories the activity leaves out
 * @param permitted what ran under it
 * @param flows all that was seen under it, permitted or not
 * @param refused how often something under it was not permitted
 * @param places where in the code it ran
 */
record ActivityRow(
        Part part,
        Activity activity,
        String title,
        List<String> onBehalfOf,
        List<Comparison> cells,
        List<Term> except,
        Sightings permitted,
        List<Flow> flows,
        long refused,
        List<Counted<Place>> places) {

    /** {@return whether anything ran under it} */
    boolean isObserved() {
        return permitted.count() > 0;
    }

    /** {@return the id of the line; an activity in both parts has two} */
    String lineId() {
        return part == Part.CONTROLLER ? activity.id() : activity.id() + ":processor";
    }

    /** {@return where it stands within the page} */
    String anchor() {
        return Text.anchor("line", lineId());
    }

    /** {@return the cell of a field, if this activity has it} */
    Optional<Comparison> cell(Field field) {
        return cells.stream().filter(cell -> cell.field() == field).findFirst();
    }

    /** {@return the cells that the policy leaves open} */
    List<Field> openCells() {
        return cells.stream()
                .filter(cell -> !cell.isDeclared())
                .map(Comparison::field)
                .toList();
    }
}
