package dev.privacyenforcer.cases;

import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.decision.Explanation.Kind;
import dev.privacyenforcer.decision.Explanation.Step;
import dev.privacyenforcer.policy.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often cases exercised a rule: it decided, or it would have forbidden something and was lifted.
 *
 * @param kind what it does
 * @param id its id
 * @param clauses its clauses
 * @param count how many questions exercised it
 */
public record RuleUse(Kind kind, String id, List<String> clauses, int count) {

    static List<RuleUse> of(Policy policy, List<CaseResult> results) {
        Map<String, Integer> counts = new HashMap<>();
        results.forEach(result -> count(result.reply(), counts));
        List<RuleUse> uses = new ArrayList<>();
        policy.activities().forEach(rule -> uses.add(use(Kind.ACTIVITY, rule.id(), rule.clauses(), counts)));
        policy.prohibitions().forEach(rule -> uses.add(use(Kind.PROHIBITION, rule.id(), rule.clauses(), counts)));
        policy.retention().stream() // a criterion, of which no program knows when it is met, decides nothing
                .filter(rule -> rule.period() != null)
                .forEach(rule -> uses.add(use(Kind.RETENTION, rule.id(), rule.clauses(), counts)));
        return uses;
    }

    private static RuleUse use(Kind kind, String id, List<String> clauses, Map<String, Integer> counts) {
        return new RuleUse(kind, id, clauses, counts.getOrDefault(id, 0));
    }

    private static void count(Reply reply, Map<String, Integer> counts) {
        String rule = reply.decision().rule();
        if (rule != null) {
            counts.merge(rule, 1, Integer::sum);
        }
        reply.considered().stream()
                .filter(each -> each.step() == Step.UNLESS && !each.id().equals(rule))
                .map(Considered::id)
                .forEach(id -> counts.merge(id, 1, Integer::sum));
    }
}
