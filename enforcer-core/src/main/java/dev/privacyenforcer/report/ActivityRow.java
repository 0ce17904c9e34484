package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Activity;
import java.util.List;

/**
 * One processing activity in the record: GDPR Art. 30(1), or Art. 30(2) where we act for another controller.
 *
 * @param activity what the policy says
 * @param title for readers
 * @param onBehalfOf for whom we act; empty in the controller's part
 * @param cells declared beside observed
 * @param except categories the activity leaves out
 * @param permitted what ran under it
 * @param refused how often something under it was not permitted
 * @param places where in the code it ran
 */
record ActivityRow(
        Activity activity,
        String title,
        List<String> onBehalfOf,
        List<Comparison> cells,
        List<Term> except,
        Sightings permitted,
        long refused,
        List<Counted<Place>> places) {

    /** {@return whether anything ran under it} */
    boolean isObserved() {
        return permitted.count() > 0;
    }

    /** {@return where it stands within the page} */
    String anchor() {
        return Text.anchor(onBehalfOf.isEmpty() ? "activity" : "on-behalf", activity.id());
    }

    /** {@return names of the cells that the policy leaves open} */
    List<String> openCells() {
        return cells.stream()
                .filter(cell -> !cell.isDeclared())
                .map(Comparison::label)
                .toList();
    }
}
