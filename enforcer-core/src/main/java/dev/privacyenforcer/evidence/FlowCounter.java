package dev.privacyenforcer.evidence;

import dev.privacyenforcer.hook.Tally;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

/** Counts one flow. */
final class FlowCounter implements Tally {

    private final Flow shape;
    private final Instant firstSeen;
    private final LongAdder count = new LongAdder();
    private long lastCount;
    private Instant lastSeen;

    FlowCounter(Flow shape, Clock clock) {
        this.shape = shape;
        this.firstSeen = clock.instant();
        this.lastSeen = firstSeen;
    }

    @Override
    public void add(long occurrences) {
        count.add(occurrences);
    }

    /** Reading the clock here, not at each access, keeps counting cheap. */
    synchronized Flow observe(Instant now) {
        long sum = count.sum();
        if (sum != lastCount) {
            lastCount = sum;
            lastSeen = now;
        }
        return shape.counted(sum, firstSeen, lastSeen);
    }
}
