package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The record of processing activities: the one model that every output renders.
 *
 * @param input what it is made of, the observation in canonical order
 * @param totals the numbers at the top
 * @param refused flows that the policy does not allow, most urgent first
 * @param findings open points
 * @param rows the tables
 * @param permitted flows that the policy permits
 * @param unjudged flows that were counted and not judged: inside objects, or before a purpose was known
 * @param matrix categories against purposes
 * @param links the flows from category to purpose to recipient
 * @param bands the same as a picture
 * @param changes what is otherwise than in the earlier record, or null if none is given
 */
record ProcessingRecord(
        RecordInput input,
        Totals totals,
        List<FlowLine> refused,
        List<Finding> findings,
        RecordRows rows,
        List<FlowLine> permitted,
        List<FlowLine> unjudged,
        Matrix matrix,
        Map<BandLinks.Link, Long> links,
        BandDiagram bands,
        @Nullable List<RecordChange> changes) {

    private static final Set<Flow.Outcome> UNJUDGED =
            Set.of(Flow.Outcome.RECORDED, Flow.Outcome.INFRASTRUCTURE, Flow.Outcome.INTERNAL);

    static ProcessingRecord of(RecordInput unsorted) {
        RecordInput input = new RecordInput(
                unsorted.policy(),
                unsorted.observation().canonical(),
                unsorted.possible(),
                unsorted.titles(),
                unsorted.language(),
                unsorted.build(),
                unsorted.baseline());
        Vocabulary vocabulary = new Vocabulary(input.policy(), input.titles(), Words.in(input.language()));
        RecordRows compared = RecordRows.of(input, vocabulary);
        List<RecordChange> changes = changes(input, compared);
        RecordRows rows = changes == null ? compared : compared.with(changes, vocabulary.words());
        List<FlowLine> refused = lines(input, vocabulary, Refusals::isRefused).stream()
                .sorted(FlowLine.byUrgency())
                .toList();
        List<FlowLine> permitted = lines(input, vocabulary, flow -> flow.outcome() == Flow.Outcome.PERMITTED);
        List<Finding> findings = Findings.of(input, rows);
        List<FlowLine> judged =
                Stream.concat(refused.stream(), permitted.stream()).toList();
        Map<BandLinks.Link, Long> links = BandLinks.of(judged, rows.unseen(), vocabulary);
        return new ProcessingRecord(
                input,
                Totals.of(rows.activities(), rows.transfers(), input.observation(), refused, findings),
                refused,
                findings,
                rows,
                permitted,
                lines(input, vocabulary, flow -> UNJUDGED.contains(flow.outcome())),
                Matrix.of(judged, rows.unseen(), vocabulary),
                links,
                BandDiagram.of(links, vocabulary.words()),
                changes);
    }

    private static @Nullable List<RecordChange> changes(RecordInput input, RecordRows rows) {
        RecordBaseline baseline = input.baseline();
        if (baseline == null) {
            return null;
        }
        Language language = baseline.language();
        List<RecordLine> lines = language == input.language()
                ? rows.lines()
                : RecordRows.of(
                                input.with(language),
                                new Vocabulary(input.policy(), input.titles(), Words.in(language)))
                        .lines();
        return RecordChanges.of(baseline.lines(), lines);
    }

    private static List<FlowLine> lines(RecordInput input, Vocabulary words, Predicate<Flow> which) {
        return FlowLine.of(input.observation().flows().stream().filter(which).toList(), words);
    }

    Policy policy() {
        return input.policy();
    }

    Observation observation() {
        return input.observation();
    }

    /** {@return how long data are kept, each rule as a text} */
    List<String> retention() {
        return policy().retention().stream()
                .map(rule ->
                        new RetentionWords(words()).of(rule) + " (" + new RetentionWords(words()).action(rule) + ")")
                .toList();
    }

    /** {@return the security measures, each as a text} */
    List<String> measures() {
        return policy().measures().stream()
                .map(new DeclaredFacts(policy(), words())::measure)
                .toList();
    }

    Words words() {
        return Words.in(input.language());
    }

    List<ActivityRow> asController() {
        return part(Part.CONTROLLER);
    }

    List<ActivityRow> asProcessor() {
        return part(Part.PROCESSOR);
    }

    private List<ActivityRow> part(Part part) {
        return rows.activities().stream().filter(row -> row.part() == part).toList();
    }

    /** {@return the line of an activity} */
    RecordLine line(String id) {
        return rows.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** {@return what the program does and no activity says} */
    List<RecordLine> undeclared() {
        return rows.lines().stream().filter(line -> !line.isActivity()).toList();
    }

    /** {@return every flow that was seen} */
    List<FlowLine> flows() {
        return Stream.of(refused, permitted, unjudged).flatMap(List::stream).toList();
    }

    /** {@return whether what is not permitted passes} */
    boolean isLogMode() {
        return observation().mode().equals("log");
    }
}
