package dev.privacyenforcer.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;

/**
 * Makes one observation of two; neither order nor grouping matters.
 *
 * <p>Of two programs, or two runs, the counts add up. Of two sights of one program the greater count is the later one:
 * taking the same sight in twice then changes nothing.
 */
final class Merging {

    /** The weakest first: what was only logged somewhere must not look blocked everywhere. */
    private static final List<String> MODES = List.of("log", "withhold", "block");

    private static final Comparator<Observation> LATER = Comparator.comparing(Observation::to)
            .thenComparing(Observation::policyVersion, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Observation::policySha256);

    private final LongBinaryOperator counting;

    private Merging(LongBinaryOperator counting) {
        this.counting = counting;
    }

    /** {@return what two programs were seen to do} */
    static Observation both(Observation one, Observation other) {
        return new Merging(Merging::sum).merged(one, other);
    }

    /** {@return what one program was seen to do, of two sights of it} */
    static Observation latest(Observation one, Observation other) {
        return new Merging(Math::max).merged(one, other);
    }

    private Observation merged(Observation one, Observation other) {
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
                        counts(one.evaluated(), other.evaluated()),
                        counts(one.incidents(), other.incidents()),
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

    private Map<String, Long> counts(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> counts = new HashMap<>(one);
        other.forEach((id, count) -> counts.merge(id, count, counting::applyAsLong));
        return counts;
    }

    private List<Flow> flows(Observation one, Observation other) {
        Map<Flow, Flow> merged = new HashMap<>();
        one.flows().forEach(flow -> merged.merge(flow.shape(), flow, this::counted));
        other.flows().forEach(flow -> merged.merge(flow.shape(), flow, this::counted));
        return new ArrayList<>(merged.values());
    }

    private Flow counted(Flow one, Flow other) {
        Instant last = one.lastSeen().isAfter(other.lastSeen()) ? one.lastSeen() : other.lastSeen();
        return one.counted(
                counting.applyAsLong(one.count(), other.count()), earlier(one.firstSeen(), other.firstSeen()), last);
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
