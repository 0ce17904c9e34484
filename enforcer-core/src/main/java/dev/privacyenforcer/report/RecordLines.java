package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.DataSubjectCategory.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the lines of the record: one for each activity and role, one for each purpose that no activity declares. */
final class RecordLines {

    private final RecordInput input;
    private final Vocabulary vocabulary;
    private final Words words;

    RecordLines(RecordInput input, Vocabulary vocabulary) {
        this.input = input;
        this.vocabulary = vocabulary;
        this.words = vocabulary.words();
    }

    List<RecordLine> of(List<ActivityRow> rows, List<RecipientRow> recipients, List<ConsentRow> consents) {
        List<RecordLine> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(activity(row, recipients, consents)));
        undeclared().forEach((key, flows) -> lines.add(undeclared(key, flows)));
        return List.copyOf(lines);
    }

    private RecordLine activity(ActivityRow row, List<RecipientRow> recipients, List<ConsentRow> consents) {
        Drift drift = drift(row);
        ActivityFacts facts = new ActivityFacts(row, vocabulary);
        LineCells cells = new LineCells(input).drift(drift, true).seen(row.flows(), row.places());
        cells.put(Field.LINE_ID, Cell.computed(row.lineId()));
        cells.put(Field.ROLE, Cell.declared(words.of("part", row.part())));
        facts.identity(cells);
        facts.data(cells);
        facts.lawfulness(cells, consents);
        facts.recipients(cells, recipients);
        facts.assessment(cells);
        new DeclaredFacts(input.policy(), words).put(cells, row.activity(), input.observation());
        return new RecordLine(row.lineId(), row.part(), drift, cells.cells(), row.places());
    }

    private Drift drift(ActivityRow row) {
        if (Contradictions.of(row.activity(), input.policy().prohibitions()).isPresent()) {
            return Drift.CONTRADICTION;
        }
        return row.isObserved() ? Drift.NONE : Drift.DECLARED_NOT_OBSERVED;
    }

    /** What runs and no activity declares, by part of the record and purpose. */
    private Map<String, List<Flow>> undeclared() {
        return input.observation().flows().stream()
                .filter(Refusals::isRefused)
                .filter(flow -> Drift.ofRefusal(flow.reason()) == Drift.OBSERVED_NOT_DECLARED)
                .collect(Collectors.groupingBy(this::undeclaredId, TreeMap::new, Collectors.toList()));
    }

    private String undeclaredId(Flow flow) {
        List<String> purposes = flow.purposes();
        String purpose = purposes.isEmpty() ? "" : purposes.get(purposes.size() - 1);
        String id = "undeclared:" + (purpose.isEmpty() ? "no-purpose" : purpose);
        return part(flow) == Part.CONTROLLER ? id : id + ":processor";
    }

    private Part part(Flow flow) {
        return Optional.ofNullable(input.policy().dataSubjects().get(flow.dataSubject()))
                .map(known -> Part.of(known.role()))
                .orElse(Part.of(Role.CONTROLLER));
    }

    private RecordLine undeclared(String id, List<Flow> flows) {
        Part part = part(flows.get(0));
        List<Counted<Place>> places = Place.of(flows);
        LineCells cells =
                new LineCells(input).drift(Drift.OBSERVED_NOT_DECLARED, false).seen(flows, places);
        cells.put(Field.LINE_ID, Cell.computed(id));
        cells.put(Field.ROLE, Cell.declared(words.of("part", part)));
        List<String> purposes = flows.get(0).purposes();
        cells.put(
                Field.PURPOSE_KEY,
                Cell.observed(
                        purposes.stream().skip(Math.max(0, purposes.size() - 1)).toArray()));
        cells.put(
                Field.PURPOSE_LABEL,
                seen(
                        flows,
                        flow -> flow.purposes().stream()
                                .skip(Math.max(0, flow.purposes().size() - 1)),
                        vocabulary::purpose));
        cells.put(Field.DATA_SUBJECTS, seen(flows, flow -> Stream.of(flow.dataSubject()), vocabulary::dataSubject));
        cells.put(Field.DATA_CATEGORIES, seen(flows, flow -> Stream.of(flow.category()), vocabulary::category));
        cells.put(Field.RECIPIENTS, seen(flows, flow -> flow.recipients().stream(), vocabulary::recipient));
        cells.put(
                Field.OPERATIONS,
                seen(
                        flows,
                        flow -> Stream.of(flow.operation().key()),
                        key -> new Term(key, words.of("operation", key))));
        return new RecordLine(id, part, Drift.OBSERVED_NOT_DECLARED, cells.cells(), places);
    }

    private static Cell seen(List<Flow> flows, Function<Flow, Stream<String>> keys, Function<String, Term> title) {
        Map<String, Long> counts = new TreeMap<>();
        flows.forEach(flow -> keys.apply(flow).distinct().forEach(key -> counts.merge(key, flow.count(), Long::sum)));
        return Comparison.of(Field.NOTES, List.of(), counts, title).cell();
    }
}
