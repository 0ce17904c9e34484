package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.evidence.Flow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often the policy permitted something, by the clauses that permit it.
 *
 * @param counts occurrences by clauses
 */
record Permits(Map<List<String>, Long> counts) {

    static Permits in(List<Flow> flows) {
        return new Permits(flows.stream()
                .filter(flow -> flow.outcome() == Flow.Outcome.PERMITTED)
                .collect(Collectors.groupingBy(Flow::clauses, Collectors.summingLong(Flow::count))));
    }

    /** {@return the clauses of what was permitted since then} */
    List<String> clausesSince(Permits before) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > before.counts.getOrDefault(entry.getKey(), 0L))
                .flatMap(entry -> entry.getKey().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
