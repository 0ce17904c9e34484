package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Controller;
import dev.privacyenforcer.policy.Header;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cells of one line under construction: at first all of them are not declared, or not observed. */
final class LineCells {

    private final Map<Field, Cell> cells = new EnumMap<>(Field.class);
    private final RecordInput input;
    private final Words words;

    LineCells(RecordInput input) {
        this.input = input;
        this.words = Words.in(input.language());
        for (Field field : Field.values()) {
            cells.put(field, field.group() == Field.Group.EVIDENCE ? Cell.NOT_OBSERVED : Cell.NOT_DECLARED);
        }
        responsible();
        evidence();
    }

    LineCells put(Field field, Cell cell) {
        cells.put(field, cell);
        return this;
    }

    private void responsible() {
        Controller controller = input.policy().controller();
        put(Field.CONTROLLER_NAME, Cell.declared(controller.name()));
        put(Field.CONTROLLER_CONTACT, Cell.declared(controller.contact()));
        put(Field.JOINT_CONTROLLERS, Cell.of(Source.DECLARED, controller.jointControllers()));
        put(Field.REPRESENTATIVE, Cell.declared(controller.representative()));
        put(Field.DPO, Cell.declared(controller.dpo()));
    }

    private void evidence() {
        Header header = input.policy().header();
        Observation seen = input.observation();
        put(Field.POLICY_ID, Cell.declared(header.id()));
        put(Field.POLICY_VERSION, absent(Cell.declared(header.version())));
        put(Field.POLICY_SHA256, Cell.computed(input.policy().sha256()));
        put(Field.EFFECTIVE_FROM, absent(Cell.declared(header.effectiveFrom())));
        put(Field.REVIEW_BY, Cell.declared(header.reviewBy()));
        put(Field.OBSERVATION_FROM, Cell.observed(seen.from()));
        put(Field.OBSERVATION_TO, Cell.observed(seen.to()));
        put(Field.BUILD_ID, Cell.observed(input.build()));
        put(Field.CHANGES, Cell.computed(words.text("changes.not_given")));
        put(Field.COVERAGE_PCT, Cell.computed(Totals.coverage(seen)));
    }

    private static Cell absent(Cell cell) {
        return cell.isEmpty() ? Cell.NOT_DECLARED : cell;
    }

    /** Fills in what was seen of a line. */
    LineCells seen(List<Flow> flows, List<Counted<Place>> places) {
        long permitted = Refusals.count(flows, flow -> flow.outcome() == Flow.Outcome.PERMITTED);
        Sightings sightings = Sightings.of(flows);
        put(Field.DECISIONS_PERMIT, Cell.observed(permitted));
        put(Field.DECISIONS_DENY, Cell.observed(Refusals.count(flows, Refusals::isStopped)));
        put(
                Field.DECISIONS_WOULD_DENY,
                Cell.observed(Refusals.count(flows, flow -> flow.outcome() == Flow.Outcome.WOULD_DENY)));
        put(Field.FIRST_SEEN, Cell.observed(sightings.first()));
        put(Field.LAST_SEEN, Cell.observed(sightings.last()));
        put(
                Field.CODE_LOCATIONS,
                Cell.of(
                        Source.OBSERVED,
                        places.stream()
                                .map(place -> place.value().location())
                                .distinct()
                                .toList()));
        return put(Field.OBSERVED, Cell.computed(words.text(flows.isEmpty() ? "no" : "yes")));
    }

    LineCells drift(Drift drift, boolean declared) {
        put(Field.DRIFT, Cell.computed(drift.key().toLowerCase(Locale.ROOT)));
        return put(Field.DECLARED, Cell.computed(words.text(declared ? "yes" : "no")));
    }

    Map<Field, Cell> cells() {
        return cells;
    }
}
