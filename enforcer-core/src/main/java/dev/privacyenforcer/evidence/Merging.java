package dev.privacyenforcer.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes one observation of two; neither order nor grouping matters. */
final class Merging {

    /** The weakest first: what was only logged somewhere must not look blocked everywhere. */
    private static final List<String> MODES = List.of("log", "withhold", "block");

    private static final Comparator<Observation> LATER = Comparator.comparing(Observation::to)
            .thenComparing(Observation::policyVersion, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Observation::policySha256);

    private Merging() {}

    static Observation both(Observation one, Observation other) {
        if (!one.policyId().equals(other.policyId())) {
            throw new IllegalArgumentException("observations of two policies cannot be merged: '" + one.policyId()
                    + "' and '" + other.policyId() + "'");
        }
        Observation later = LATER.compare(one, other) >= 0 ? one : other;
        return new Observation(
                        later.policyId(),
                        later.policyVersion(),
                        later.policySha256(),
                        weaker(one.mode(), other.mode()),
                        earlier(one.from(), other.from()),
                        later.to(),
                        union(one, other, Observation::wovenClasses),
                        union(one, other, Observation::unwovenClasses),
                        union(one, other, Observation::poisonedClasses),
                        sums(one.evaluated(), other.evaluated()),
                        sums(one.incidents(), other.incidents()),
                        flows(one, other))
                .canonical();
    }

    private static String weaker(String one, String other) {
        Comparator<String> strength =
                Comparator.<String>comparingInt(MODES::indexOf).thenComparing(mode -> mode);
        return strength.compare(one, other) <= 0 ? one : other;
    }

    private static List<String> union(Observation one, Observation other, Function<Observation, List<String>> classes) {
        TreeSet<String> union = new TreeSet<>(classes.apply(one));
        union.addAll(classes.apply(other));
        return List.copyOf(union);
    }

    private static Map<String, Long> sums(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sums = new HashMap<>(one);
        other.forEach((id, count) -> sums.merge(id, count, Merging::sum));
        return sums;
    }

    private static List<Flow> flows(Observation one, Observation other) {
        Map<Flow, Flow> merged = new HashMap<>();
        one.flows().forEach(flow -> merged.merge(flow.shape(), flow, Merging::counted));
        other.flows().forEach(flow -> merged.merge(flow.shape(), flow, Merging::counted));
        return new ArrayList<>(merged.values());
    }

    private static Flow counted(Flow one, Flow other) {
        Instant last = one.lastSeen().isAfter(other.lastSeen()) ? one.lastSeen() : other.lastSeen();
        return one.counted(sum(one.count(), other.count()), earlier(one.firstSeen(), other.firstSeen()), last);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Counts are never negative; a sum that no count can hold stays the largest one. */
    private static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
