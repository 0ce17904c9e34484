package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One clause of the published policy, and what became of it.
 *
 * @param clause pointer into the published text
 * @param rules what of the policy cites it
 * @param remarks why software cannot keep it, or what it leaves open
 * @param standing what is to be said of it
 */
record ClauseRow(String clause, List<Rule> rules, List<Remark> remarks, Standing standing) {

    /** Why no rule can keep a clause: what comes before the colon of such a remark. */
    static final Set<String> REASONS =
            Set.of("advice", "disclaimer", "legal-conclusion", "physical", "human-judgement", "third-party-conduct");

    static final String NOT_ENFORCEABLE = "NOT_ENFORCEABLE";
    private static final String EVIDENCE = "EVIDENCE";

    /** No rule has to say these: what nothing permits is denied, and silence is no consent. */
    private static final Set<String> DENIED_BY_DEFAULT =
            Set.of("DEFAULT_DENY", "LIST_OPEN_ENDED", "IMPLIED_CONSENT", "BASIS_WITHOUT_PURPOSE", "NOT_DECLARED");

    /**
     * An element of the policy that cites a clause.
     *
     * @param id its id or key
     * @param title for readers
     * @param anchor where it stands within the page
     */
    record Rule(String id, String title, String anchor) {}

    /** What became of a clause. */
    enum Standing {
        /** A rule enforces it, and was at work. */
        AT_WORK("enforced"),
        /** A rule enforces it, and nothing came by in this time. */
        WITHOUT_EVIDENCE("enforced"),
        /** A rule enforces it where the mode blocks, and what it forbids happened in this time. */
        BROKEN("enforced"),
        /** Nothing to decide: it describes what the record shows. */
        DESCRIBED("evidence"),
        /** No rule can enforce it. */
        NOT_ENFORCEABLE("not-enforceable");

        private final String status;

        Standing(String status) {
            this.status = status;
        }

        /** {@return what becomes of the clause at any time: enforced, evidence, or not-enforceable} */
        String status() {
            return status;
        }
    }

    static List<ClauseRow> of(
            Policy policy,
            Observation observation,
            List<ActivityRow> rows,
            List<ProhibitionRow> prohibitions,
            Vocabulary words) {
        Map<String, List<Citations.Citation>> cited = new TreeMap<>(NaturalOrder.TEXTS);
        Citations.of(policy, observation, rows, prohibitions, words)
                .forEach(each -> cited.computeIfAbsent(each.clause(), key -> new ArrayList<>())
                        .add(each));
        policy.remarks().forEach(remark -> cited.computeIfAbsent(remark.clause(), key -> new ArrayList<>()));
        Standing byDefault = byDefault(observation);
        return cited.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), policy, byDefault))
                .toList();
    }

    private static ClauseRow of(String clause, List<Citations.Citation> cited, Policy policy, Standing byDefault) {
        List<Remark> remarks = policy.remarks().stream()
                .filter(remark -> remark.clause().equals(clause))
                .toList();
        List<Rule> rules =
                cited.stream().map(Citations.Citation::rule).distinct().toList();
        return new ClauseRow(clause, rules, remarks, standing(cited, remarks, byDefault));
    }

    private static Standing standing(List<Citations.Citation> cited, List<Remark> remarks, Standing byDefault) {
        if (has(remarks, Set.of(EVIDENCE))) {
            return Standing.DESCRIBED;
        }
        if (cited.stream().anyMatch(Citations.Citation::decides)) {
            boolean broken = cited.stream().anyMatch(Citations.Citation::broken);
            return broken
                    ? Standing.BROKEN
                    : enforced(cited.stream().anyMatch(each -> each.decides() && each.atWork()));
        }
        if (has(remarks, Set.of(NOT_ENFORCEABLE))) {
            return Standing.NOT_ENFORCEABLE;
        }
        return has(remarks, DENIED_BY_DEFAULT) ? byDefault : Standing.DESCRIBED;
    }

    /** {@return what became of clauses that are kept by what no rule permits} */
    private static Standing byDefault(Observation observation) {
        boolean broken = observation.flows().stream()
                .anyMatch(flow -> flow.outcome() == Flow.Outcome.WOULD_DENY && flow.rule() == null);
        return broken ? Standing.BROKEN : enforced(!observation.flows().isEmpty());
    }

    private static Standing enforced(boolean atWork) {
        return atWork ? Standing.AT_WORK : Standing.WITHOUT_EVIDENCE;
    }

    private static boolean has(List<Remark> remarks, Set<String> codes) {
        return remarks.stream().anyMatch(remark -> codes.contains(remark.code()));
    }

    /** {@return why no rule can keep it, a word of the closed list; null: one can, or nobody says why not} */
    @Nullable
    String reason() {
        return standing != Standing.NOT_ENFORCEABLE
                ? null
                : remarks.stream()
                        .filter(remark -> remark.code().equals(NOT_ENFORCEABLE))
                        .map(remark -> remark.why().split(":", 2)[0])
                        .filter(REASONS::contains)
                        .findFirst()
                        .orElse(null);
    }

    /** {@return how many clauses have a status} */
    static long count(List<ClauseRow> rows, String status) {
        return rows.stream()
                .filter(row -> row.standing().status().equals(status))
                .count();
    }

    String anchor() {
        return Text.anchor("clause", clause);
    }
}
