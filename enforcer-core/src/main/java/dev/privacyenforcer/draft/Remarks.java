package dev.privacyenforcer.draft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.privacyenforcer.evidence.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What evidence shows and no activity of a draft can say. */
final class Remarks {

    private final ArrayNode remarks;

    private Remarks(ArrayNode remarks) {
        this.remarks = remarks;
    }

    static void add(ArrayNode remarks, Sorted sorted) {
        Remarks all = new Remarks(remarks);
        all.add(
                "without a purpose",
                sorted.purposeless(),
                Sight::deed,
                "No activity permits this: open a purpose there, and observe again.");
        all.add(
                "against a rule",
                sorted.drawn().stream().filter(Remarks::isAgainstARule).toList(),
                Remarks::rule,
                "The draft permits it, because it took place. Settle which of the two is right.");
        all.add(
                "stopped",
                sorted.stopped(),
                flow -> Sight.deed(flow) + reason(flow),
                "The draft does not permit it, because it did not take place.");
        all.add(
                "not nameable",
                sorted.unspeakable(),
                Sight::deed,
                "One of the keys cannot stand in a policy: correct the label in the code.");
    }

    private void add(String clause, List<Flow> flows, Function<Flow, String> what, String then) {
        Map<String, List<Flow>> alike = new TreeMap<>();
        flows.forEach(flow -> alike.computeIfAbsent(what.apply(flow), key -> new ArrayList<>())
                .add(flow));
        alike.forEach((deed, its) -> remarks.addObject()
                .put("clause", "draft: " + clause)
                .put("code", "NOTE")
                .put("why", deed + ", " + Sight.of(its) + ". " + then));
    }

    /** A rule of the policy that was in force, not the lack of one. */
    private static boolean isAgainstARule(Flow flow) {
        return flow.outcome() == Flow.Outcome.WOULD_DENY && flow.rule() != null;
    }

    private static String rule(Flow flow) {
        return Sight.deed(flow) + reason(flow) + " by rule " + flow.rule();
    }

    private static String reason(Flow flow) {
        return flow.reason() == null ? "" : " [" + flow.reason() + "]";
    }
}
