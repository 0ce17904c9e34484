package dev.privacyenforcer.evidence;

import dev.privacyenforcer.hook.Tally;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The flows that this program was seen to take, counted exactly.
 *
 * <p>Bounded: beyond {@value #MOST_FLOWS} distinct flows, further ones are counted together as {@link #overflow}.
 * Thread-safe.
 */
public final class Evidence {

    /** Distinct flows kept apart. */
    static final int MOST_FLOWS = 100_000;

    private final Clock clock;
    private final Instant from;
    private final ConcurrentMap<Flow, FlowCounter> counters = new ConcurrentHashMap<>();
    private final LongAdder overflow = new LongAdder();
    private final Tally overflowing = overflow::add;

    /**
     * Starts observing.
     *
     * @param clock tells when flows are seen
     */
    public Evidence(Clock clock) {
        this.clock = clock;
        this.from = clock.instant();
    }

    /** {@return when the observation started} */
    public Instant from() {
        return from;
    }

    /**
     * Finds the counter of a flow.
     *
     * @param shape the flow, uncounted ({@link Flow#shape})
     * @return its counter, the same for equal flows
     */
    public Tally counter(Flow shape) {
        FlowCounter known = counters.get(shape);
        if (known != null) {
            return known;
        }
        if (counters.size() >= MOST_FLOWS) {
            return overflowing;
        }
        return counters.computeIfAbsent(shape, unseen -> new FlowCounter(unseen, clock));
    }

    /** {@return how often a flow was seen that is not kept apart} */
    public long overflow() {
        return overflow.sum();
    }

    /** {@return the flows seen so far, sorted} */
    public List<Flow> flows() {
        Instant now = clock.instant();
        return counters.values().stream()
                .map(counter -> counter.observe(now))
                .filter(flow -> flow.count() > 0)
                .sorted(CanonicalOrder.FLOWS)
                .toList();
    }
}
