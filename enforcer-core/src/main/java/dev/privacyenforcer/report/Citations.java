package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Header;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Right;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which elements of a policy cite which clause of the published text. */
final class Citations {

    /** The engine knows who has made use of these: it decides otherwise about their data. */
    private static final Set<Right.Kind> DECIDING =
            EnumSet.of(Right.Kind.ERASURE, Right.Kind.RESTRICTION, Right.Kind.OBJECTION);

    private final List<Citation> all = new ArrayList<>();

    /**
     * An element that cites a clause.
     *
     * @param clause pointer into the published text
     * @param rule the element
     * @param decides whether the engine decides by it
     * @param atWork whether it did so in the time of the observation
     * @param broken whether what it forbids happened in that time
     */
    record Citation(String clause, ClauseRow.Rule rule, boolean decides, boolean atWork, boolean broken) {}

    private Citations() {}

    static List<Citation> of(
            Policy policy,
            Observation observation,
            List<ActivityRow> activities,
            List<ProhibitionRow> prohibitions,
            Vocabulary words) {
        Citations citations = new Citations();
        activities.forEach(row -> citations.add(
                row.activity().clauses(), row.activity().id(), row.title(), row.anchor(), true, row.isObserved()));
        prohibitions.forEach(citations::forbidding);
        citations.deciding(policy, observation, words);
        citations.describing(policy, words);
        return List.copyOf(citations.all);
    }

    private void forbidding(ProhibitionRow row) {
        ClauseRow.Rule rule = new ClauseRow.Rule(row.prohibition().id(), row.title(), row.anchor());
        boolean broken = row.standing() == ProhibitionRow.Standing.BROKEN;
        row.prohibition()
                .clauses()
                .forEach(clause -> all.add(new Citation(clause, rule, true, row.evaluated() > 0, broken)));
    }

    private void deciding(Policy policy, Observation observation, Vocabulary words) {
        Header header = policy.header();
        boolean judged = !observation.flows().isEmpty();
        add(header.clauses(), header.id(), header.name(), "top", header.effectiveFrom() != null, judged);
        policy.recipients().values().forEach(recipient -> {
            Term term = words.recipient(recipient.key());
            boolean seen = observation.flows().stream()
                    .anyMatch(flow -> flow.recipients().stream().anyMatch(term::covers));
            String anchor = Text.anchor("recipient", term.key());
            add(recipient.clauses(), term.key(), term.title(), anchor, true, seen);
        });
        policy.transitions().forEach(each -> {
            String name = each.from() + " > " + each.to();
            add(each.clauses(), name, name, "record", true, false);
        });
        policy.retention().forEach(rule -> {
            String title = Objects.requireNonNullElse(rule.title(), rule.id());
            boolean seen = observation.flows().stream()
                    .anyMatch(flow -> rule.selector().names(flow.dataSubject(), flow.category()));
            add(rule.clauses(), rule.id(), title, "general", rule.period() != null, seen);
        });
        policy.rights().values().forEach(right -> {
            String id = TablesJson.code(right.kind());
            String title = Objects.requireNonNullElse(right.title(), id);
            add(right.clauses(), id, title, "record", DECIDING.contains(right.kind()), false);
        });
    }

    /** What the record shows, and no decision rests on. */
    private void describing(Policy policy, Vocabulary words) {
        String controller = words.words().text("head.controller");
        add(policy.controller().clauses(), "controller", controller, "top", false, false);
        policy.measures().forEach(each -> add(each.clauses(), each.measure(), each.measure(), "general", false, false));
        policy.attributes().values().forEach(each -> describe(each.clauses(), new Term(each.key(), each.key())));
        policy.dataSubjects().forEach((key, each) -> describe(each.clauses(), words.dataSubject(key)));
        policy.categories().forEach((key, each) -> describe(each.clauses(), words.category(key)));
        policy.purposes().forEach((key, each) -> describe(each.clauses(), words.purpose(key)));
    }

    private void describe(List<String> clauses, Term term) {
        add(clauses, term.key(), term.title(), "record", false, false);
    }

    private void add(List<String> clauses, String id, String title, String anchor, boolean decides, boolean atWork) {
        ClauseRow.Rule rule = new ClauseRow.Rule(id, title, anchor);
        clauses.forEach(clause -> all.add(new Citation(clause, rule, decides, atWork, false)));
    }
}
