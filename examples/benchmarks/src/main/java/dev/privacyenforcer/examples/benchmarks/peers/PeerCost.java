package dev.privacyenforcer.examples.benchmarks.peers;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One permitted decision, purpose and recipient another one each time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 700, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class PeerCost {

    private static final int REQUESTS = 256;
    private static final int CHECKED = 16;

    /** Who decides. */
    @Param
    public Contender contender = Contender.OURS;

    /** Number of rules in the policy. */
    @Param({"10", "100", "1000", "10000"})
    public int rules;

    private Rules.Rule[] requests = {};
    private Peer peer = (purpose, recipient) -> false;
    private int next;

    /** For JMH. */
    public PeerCost() {}

    /** Starts the engine, and sees that it decides rightly. */
    @Setup
    public void start() {
        Rules all = Rules.of(rules);
        requests = all.requests(REQUESTS);
        peer = contender.with(all);
        for (int i = 0; i < CHECKED; i++) {
            check(requests[i].purpose(), requests[i].recipient(), true);
            check(Rules.FORBIDDEN, requests[i].recipient(), false);
        }
    }

    /** Stops the engine. */
    @TearDown
    public void stop() {
        peer.close();
    }

    /** One decision. */
    @Benchmark
    public boolean decide() {
        Rules.Rule request = requests[next++ & (REQUESTS - 1)];
        return peer.decide(request.purpose(), request.recipient());
    }

    private void check(String purpose, String recipient, boolean permitted) {
        if (peer.decide(purpose, recipient) != permitted) {
            throw new IllegalStateException("%s with %d rules %s '%s' for '%s', expected the contrary"
                    .formatted(contender, rules, permitted ? "denies" : "permits", recipient, purpose));
        }
    }
}
