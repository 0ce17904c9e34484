package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.DataSubjectCategory.Role;
import dev.privacyenforcer.policy.Policy;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The record of processing activities: everything {@code inventory.html} shows.
 *
 * @param policy what is declared
 * @param observation what was seen, in canonical order
 * @param totals the numbers at the top
 * @param refused flows that the policy does not allow, most urgent first
 * @param findings open points
 * @param asController activities of our own; GDPR Art. 30(1)
 * @param asProcessor activities on behalf of others; Art. 30(2)
 * @param permitted flows that the policy permits
 * @param unjudged flows that were counted and not judged: inside objects, by infrastructure, or before a purpose was
 *     known
 * @param prohibitions what must never happen, with evidence
 * @param recipients who may get data, and who got which
 * @param bands the flows as a picture
 */
record ProcessingRecord(
        Policy policy,
        Observation observation,
        Totals totals,
        List<FlowLine> refused,
        List<Finding> findings,
        List<ActivityRow> asController,
        List<ActivityRow> asProcessor,
        List<FlowLine> permitted,
        List<FlowLine> unjudged,
        List<ProhibitionRow> prohibitions,
        List<RecipientRow> recipients,
        BandDiagram bands) {

    private static final Set<Flow.Outcome> UNJUDGED =
            Set.of(Flow.Outcome.RECORDED, Flow.Outcome.INFRASTRUCTURE, Flow.Outcome.INTERNAL);

    static ProcessingRecord of(Policy policy, Observation unsorted, Titles titles) {
        Observation seen = unsorted.canonical();
        Vocabulary words = new Vocabulary(policy, titles);
        List<ActivityRow> asController = ActivityRows.of(policy, seen, words, Role.CONTROLLER);
        List<ActivityRow> asProcessor = ActivityRows.of(policy, seen, words, Role.PROCESSOR);
        List<ActivityRow> activities =
                Stream.concat(asController.stream(), asProcessor.stream()).toList();
        List<ProhibitionRow> prohibitions = policy.prohibitions().stream()
                .map(prohibition -> ProhibitionRow.of(prohibition, seen, words))
                .toList();
        List<RecipientRow> recipients = RecipientRow.of(policy, seen, words);
        List<FlowLine> refused = lines(seen, words, Refusals::isRefused).stream()
                .sorted(FlowLine.byUrgency())
                .toList();
        List<FlowLine> permitted = lines(seen, words, flow -> flow.outcome() == Flow.Outcome.PERMITTED);
        List<Finding> findings = Findings.of(policy, seen, activities, prohibitions, recipients);
        return new ProcessingRecord(
                policy,
                seen,
                Totals.of(activities, seen, refused, findings),
                refused,
                findings,
                asController,
                asProcessor,
                permitted,
                lines(seen, words, flow -> UNJUDGED.contains(flow.outcome())),
                prohibitions,
                recipients,
                BandDiagram.of(
                        Stream.concat(refused.stream(), permitted.stream()).toList(), words));
    }

    private static List<FlowLine> lines(Observation observation, Vocabulary words, Predicate<Flow> which) {
        return FlowLine.of(observation.flows().stream().filter(which).toList(), words);
    }

    /** {@return whether what is not permitted passes} */
    boolean isLogMode() {
        return observation.mode().equals("log");
    }
}
