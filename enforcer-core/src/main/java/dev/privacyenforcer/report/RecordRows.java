package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.DataSubjectCategory.Role;
import dev.privacyenforcer.policy.Policy;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of the record.
 *
 * @param activities both parts, our own processing first
 * @param lines the record proper: activities, and what no activity says
 * @param prohibitions what must never happen, with evidence
 * @param recipients who may get data, and who got which
 * @param transfers what leaves the European Economic Area
 * @param consents legal bases, and how often consent was there
 * @param clauses the published text, clause by clause
 * @param unseen what is declared or possible and was never seen
 */
record RecordRows(
        List<ActivityRow> activities,
        List<RecordLine> lines,
        List<ProhibitionRow> prohibitions,
        List<RecipientRow> recipients,
        List<TransferRow> transfers,
        List<ConsentRow> consents,
        List<ClauseRow> clauses,
        List<Unseen> unseen) {

    static RecordRows of(RecordInput input, Vocabulary words) {
        Policy policy = input.policy();
        List<ActivityRow> activities = Stream.of(Role.CONTROLLER, Role.PROCESSOR)
                .flatMap(role -> ActivityRows.of(policy, input.observation(), words, role).stream())
                .toList();
        List<ProhibitionRow> prohibitions = policy.prohibitions().stream()
                .map(prohibition -> ProhibitionRow.of(prohibition, input.observation(), words))
                .toList();
        List<RecipientRow> recipients = RecipientRow.of(policy, input.observation(), words);
        List<ConsentRow> consents = ConsentRow.of(activities);
        return new RecordRows(
                activities,
                new RecordLines(input, words).of(activities, recipients, consents),
                prohibitions,
                recipients,
                TransferRow.of(recipients),
                consents,
                ClauseRow.of(policy, input.observation(), activities, prohibitions, words),
                Stream.concat(
                                Unseen.declared(activities, words).stream(),
                                Unseen.possible(input.possible(), input.observation(), activities, words).stream())
                        .toList());
    }

    /** {@return the same, each line with what is otherwise than in an earlier record} */
    RecordRows with(List<RecordChange> changes, Words words) {
        return new RecordRows(
                activities,
                lines.stream().map(line -> line.with(changes, words)).toList(),
                prohibitions,
                recipients,
                transfers,
                consents,
                clauses,
                unseen);
    }
}
