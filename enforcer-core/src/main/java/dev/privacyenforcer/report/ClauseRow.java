package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Remark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One clause of the published policy, and what became of it.
 *
 * @param clause pointer into the published text
 * @param rules the lines and prohibitions that cite it
 * @param remarks why software cannot keep it, or what it leaves open
 * @param standing what is to be said of it
 */
record ClauseRow(String clause, List<Rule> rules, List<Remark> remarks, Standing standing) {

    /**
     * A rule that cites a clause.
     *
     * @param title for readers
     * @param anchor where it stands within the page
     */
    record Rule(String title, String anchor) {}

    /** What became of a clause. */
    enum Standing {
        /** A rule enforces it, and was at work. */
        AT_WORK,
        /** A rule enforces it, and nothing came by in this time. */
        WITHOUT_EVIDENCE,
        /** It describes people, data or recipients that the rules refer to. */
        DESCRIBED,
        /** No rule can enforce it. */
        NOT_ENFORCEABLE
    }

    static List<ClauseRow> of(Policy policy, List<ActivityRow> rows, List<ProhibitionRow> prohibitions) {
        Map<String, List<Rule>> rules = new TreeMap<>(NaturalOrder.TEXTS);
        Set<String> working = new HashSet<>();
        for (ActivityRow row : rows) {
            cite(rules, row.activity().clauses(), new Rule(row.title(), row.anchor()));
            if (row.isObserved()) {
                working.addAll(row.activity().clauses());
            }
        }
        for (ProhibitionRow row : prohibitions) {
            cite(rules, row.prohibition().clauses(), new Rule(row.title(), row.anchor()));
            if (row.evaluated() > 0) {
                working.addAll(row.prohibition().clauses());
            }
        }
        described(policy).forEach(clause -> rules.computeIfAbsent(clause, key -> new ArrayList<>()));
        policy.remarks().forEach(remark -> rules.computeIfAbsent(remark.clause(), key -> new ArrayList<>()));
        return rules.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), policy, working))
                .toList();
    }

    private static ClauseRow of(String clause, List<Rule> rules, Policy policy, Set<String> working) {
        List<Remark> remarks = policy.remarks().stream()
                .filter(remark -> remark.clause().equals(clause))
                .toList();
        Standing standing = working.contains(clause)
                ? Standing.AT_WORK
                : !rules.isEmpty()
                        ? Standing.WITHOUT_EVIDENCE
                        : remarks.isEmpty() ? Standing.DESCRIBED : Standing.NOT_ENFORCEABLE;
        return new ClauseRow(clause, rules.stream().distinct().toList(), remarks, standing);
    }

    private static List<String> described(Policy policy) {
        List<String> clauses = new ArrayList<>();
        policy.dataSubjects().values().forEach(element -> clauses.addAll(element.clauses()));
        policy.categories().values().forEach(element -> clauses.addAll(element.clauses()));
        policy.purposes().values().forEach(element -> clauses.addAll(element.clauses()));
        policy.recipients().values().forEach(element -> clauses.addAll(element.clauses()));
        policy.transitions().forEach(element -> clauses.addAll(element.clauses()));
        return clauses;
    }

    private static void cite(Map<String, List<Rule>> rules, List<String> clauses, Rule rule) {
        clauses.forEach(clause ->
                rules.computeIfAbsent(clause, key -> new ArrayList<>()).add(rule));
    }

    String anchor() {
        return Text.anchor("clause", clause);
    }
}
