package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two versions of a policy take turns while four threads decide. */
class ReloadTests {

    private static final int RELOADS = 1_000;
    private static final int THREADS = 4;
    private static final long DECISIONS = 100_000_000;
    private static final Request REQUEST =
            new Request("customer", "user.contact.email", Operation.USE, Fixture.SERVICE, List.of());

    private final Policy even = Fixture.policy("0", "", "even");
    private final Policy odd = Fixture.policy("1", "", "odd");
    private final Enforcer enforcer = Fixture.install(even);
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

    /** Even numbers: version 0 is in force; odd ones: version 1; minus one: it is being changed. */
    private volatile int version;

    @AfterEach
    void close() {
        pool.shutdown();
        enforcer.close();
    }

    @Test
    void noDecisionIsEverMadeByAVersionThatIsNotInForce() throws Exception {
        AtomicLong made = new AtomicLong();
        List<Future<Long>> wrong = start(() -> decide(made));
        for (int reload = 1; reload <= RELOADS; reload++) {
            while (made.get() < DECISIONS / RELOADS * (reload - 1)) {
                Thread.onSpinWait();
            }
            change(reload);
        }
        assertThat(sum(wrong)).isZero();
        assertThat(made.get()).isGreaterThanOrEqualTo(DECISIONS);
    }

    @Test
    void noReadIsLostOrCountedTwiceOverReloads() throws Exception {
        List<Future<Long>> reads = start(this::read);
        for (int reload = 1; reload <= RELOADS; reload++) {
            change(reload);
            Thread.sleep(1);
        }
        version = Integer.MAX_VALUE;
        long made = sum(reads);
        assertThat(enforcer.observe().flows()).extracting(Flow::rule).containsExactlyInAnyOrder("even", "odd");
        assertThat(enforcer.observe().flows().stream().mapToLong(Flow::count).sum())
                .isEqualTo(made);
    }

    private void change(int reload) {
        version = -1;
        enforcer.reload(reload % 2 == 0 ? even : odd);
        version = reload;
    }

    private long decide(AtomicLong made) {
        long wrong = 0;
        while (made.get() < DECISIONS) {
            for (int i = 0; i < 1_000; i++) {
                int before = version;
                String rule = enforcer.decide(REQUEST).rule();
                if (before >= 0 && before == version && !(before % 2 == 0 ? "even" : "odd").equals(rule)) {
                    wrong++;
                }
            }
            made.addAndGet(1_000);
        }
        return wrong;
    }

    private long read() throws Exception {
        return PurposeScope.call(Fixture.SERVICE, () -> {
            long reads = 0;
            while (version != Integer.MAX_VALUE) {
                Fixture.email();
                reads++;
            }
            return reads;
        });
    }

    private List<Future<Long>> start(Callable<Long> work) {
        return new ArrayList<>(
                IntStream.range(0, THREADS).mapToObj(i -> pool.submit(work)).toList());
    }

    private static long sum(List<Future<Long>> results) throws Exception {
        long sum = 0;
        for (Future<Long> result : results) {
            sum += result.get();
        }
        return sum;
    }
}
