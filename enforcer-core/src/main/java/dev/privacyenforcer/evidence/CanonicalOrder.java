package dev.privacyenforcer.evidence;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one order in which an observation is written. */
final class CanonicalOrder {

    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final Comparator<List<String>> TEXTS = (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    };

    static final Comparator<Flow> FLOWS = Comparator.comparing(Flow::dataSubject)
            .thenComparing(Flow::category)
            .thenComparing(flow -> flow.operation().key())
            .thenComparing(Flow::purposes, TEXTS)
            .thenComparing(Flow::recipients, TEXTS)
            .thenComparing(Flow::country, TEXT)
            .thenComparing(flow -> flow.outcome().name())
            .thenComparing(Flow::reason, TEXT)
            .thenComparing(Flow::rule, TEXT)
            .thenComparing(Flow::legalBasis, TEXT)
            .thenComparing(Flow::clauses, TEXTS)
            .thenComparing(Flow::within)
            .thenComparing(Flow::location)
            .thenComparing(Flow::member)
            .thenComparing(Flow::reviewedBy, TEXT)
            .thenComparing(Flow::firstSeen)
            .thenComparing(Flow::lastSeen)
            .thenComparingLong(Flow::count);

    private CanonicalOrder() {}

    static Observation of(Observation from) {
        return new Observation(
                from.policyId(),
                from.policyVersion(),
                from.policySha256(),
                from.mode(),
                from.from(),
                from.to(),
                from.wovenClasses().stream().sorted().distinct().toList(),
                from.unwovenClasses().stream().sorted().distinct().toList(),
                from.poisonedClasses().stream().sorted().distinct().toList(),
                Collections.unmodifiableMap(new TreeMap<>(from.evaluated())),
                Collections.unmodifiableMap(new TreeMap<>(from.incidents())),
                from.flows().stream().sorted(FLOWS).toList());
    }
}
