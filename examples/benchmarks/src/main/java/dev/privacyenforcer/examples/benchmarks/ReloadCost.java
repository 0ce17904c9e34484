package dev.privacyenforcer.examples.benchmarks;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.PurposeScope;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.AccessPoints;
import dev.privacyenforcer.hook.Datum;
import dev.privacyenforcer.hook.Guard;
import dev.privacyenforcer.policy.Policy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * What a new version of the policy costs while 3,000 access points are hot: how long it takes to put it in force, and
 * what the reads of the 100 ms after it cost, against those of the 100 ms before.
 */
public final class ReloadCost {

    private static final int POINTS = 3_000;
    private static final int ROUNDS = 50;
    private static final long WINDOW = 100_000_000;

    private final int[] sites = IntStream.range(0, POINTS)
            .map(number -> AccessPoints.number(point(number)))
            .toArray();
    private final Policy[] versions = {BenchmarkPolicy.of(100), BenchmarkPolicy.of(101)};

    private ReloadCost() {}

    /**
     * Runs.
     *
     * @param arguments where to write the figures
     * @throws IOException if they cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        String figures = new ReloadCost().measure();
        Files.writeString(Path.of(arguments[0]), figures);
        System.out.println(figures + "\nwritten to " + arguments[0]);
    }

    private String measure() {
        try (Enforcer enforcer = Enforcer.install(versions[0])) {
            inForce(enforcer, 200); // warms up
            windows(enforcer);
            return report(inForce(enforcer, 1_000), windows(enforcer));
        }
    }

    /** {@return how long each reload took, in nanoseconds, while another thread reads} */
    private double[] inForce(Enforcer enforcer, int reloads) {
        AtomicBoolean stop = new AtomicBoolean();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (!stop.get()) {
                read();
            }
        });
        double[] took = new double[reloads];
        for (int i = 0; i < reloads; i++) {
            long start = System.nanoTime();
            enforcer.reload(versions[i % 2]);
            took[i] = System.nanoTime() - start;
        }
        stop.set(true);
        reader.join();
        return sorted(took);
    }

    /** {@return CPU nanoseconds per read in windows of 100 ms: after no reload, and after one, in turns} */
    private double[][] windows(Enforcer enforcer) {
        double[][] cost = new double[2][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            cost[0][round] = window();
            enforcer.reload(versions[round % 2]);
            cost[1][round] = window();
        }
        return new double[][] {sorted(cost[0]), sorted(cost[1])};
    }

    private double window() {
        long end = System.nanoTime() + WINDOW;
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long reads = 0;
        while (System.nanoTime() < end) {
            read();
            reads += POINTS;
        }
        return (double) (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / reads;
    }

    private void read() {
        PurposeScope.run(BenchmarkPolicy.PURPOSE, () -> {
            for (int site : sites) {
                Guard.read(null, 1, site);
            }
        });
    }

    private static double[] sorted(double[] figures) {
        Arrays.sort(figures);
        return figures;
    }

    private static String report(double[] took, double[][] cost) {
        double undisturbed = cost[0][ROUNDS / 2];
        double disturbed = cost[1][ROUNDS / 2];
        return String.format(
                Locale.ROOT,
                """
                **JDK %s**, 3,000 hot access points, one thread that reads them

                | | median | 99th percentile |
                |---|---:|---:|
                | putting a version in force, compiled from its rules | %.3f ms | %.3f ms |

                | reads in a window of 100 ms | CPU ns per read, median of %d windows |
                |---|---:|
                | no reload | %.2f |
                | right after a reload | %.2f (%+.1f %%) |
                """,
                Runtime.version(),
                took[took.length / 2] / 1e6,
                took[took.length * 99 / 100] / 1e6,
                ROUNDS,
                undisturbed,
                disturbed,
                (disturbed / undisturbed - 1) * 100);
    }

    private static AccessPoint point(int number) {
        return AccessPoint.of(
                AccessPoint.Kind.READ,
                ReloadCost.class.getName(),
                "ReloadCost.java",
                "read",
                number,
                "field" + number,
                List.of(new Datum("customer", "user.contact")));
    }
}
