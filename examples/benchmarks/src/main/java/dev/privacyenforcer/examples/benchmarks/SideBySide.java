package dev.privacyenforcer.examples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Plain and guarded reads in turns, every few milliseconds, in one virtual machine: what slows the machine down for
 * longer than that slows both down alike. Complements the forks of JMH, between which a shared machine changes its speed.
 */
public final class SideBySide {

    private static final int WARM_UP = 100;
    private static final int ROUNDS = 400;
    private static final int READS = 1024;

    /**
     * Two ways to do the same.
     *
     * @param reads guarded reads in one run
     * @param runs runs in one turn, a millisecond or so
     */
    private record Case(
            String title, int reads, int runs, ToIntFunction<GuardCost> plain, ToIntFunction<GuardCost> guarded) {}

    private static final List<Case> CASES = List.of(
            new Case("read in a call that is not inlined", READS, 300, GuardCost::callsPlain, GuardCost::callsGuarded),
            new Case(
                    "one of the 30 reads of a copy, its share of the scope included",
                    30,
                    10_000,
                    cost -> cost.copyPlain().size(),
                    cost -> {
                        Copy copy = cost.copyGuarded();
                        return copy == null ? 0 : copy.size();
                    }),
            new Case("read in a loop over 1,024 objects", READS, 500, GuardCost::loopPlain, GuardCost::loopGuarded));

    private static int sink;

    private SideBySide() {}

    /**
     * Prints the table.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        GuardCost cost = new GuardCost();
        cost.rules = 100;
        cost.install();
        StringBuilder table = new StringBuilder("**JDK " + Runtime.version() + "**, plain and guarded in turns, wall ns\n\n"
                + "| case | plain | guarded | over plain, median of " + ROUNDS + " pairs | of the quickest twentieth |\n"
                + "|---|---:|---:|---:|---:|\n");
        for (Case one : CASES) {
            table.append(measured(one, cost));
        }
        System.out.print(table);
        cost.close();
    }

    private static String measured(Case one, GuardCost cost) {
        double[] plain = new double[ROUNDS];
        double[] guarded = new double[ROUNDS];
        double[] difference = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double without = turn(one, one.plain, cost);
            double with = turn(one, one.guarded, cost);
            if (round >= 0) {
                plain[round] = without;
                guarded[round] = with;
                difference[round] = with - without;
            }
        }
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | +%.2f | +%.2f |%n",
                one.title,
                quantile(plain, 2),
                quantile(guarded, 2),
                quantile(difference, 2),
                quantile(guarded, 20) - quantile(plain, 20));
    }

    private static double turn(Case one, ToIntFunction<GuardCost> way, GuardCost cost) {
        int sum = 0;
        long start = System.nanoTime();
        for (int run = 0; run < one.runs; run++) {
            sum += way.applyAsInt(cost);
        }
        long took = System.nanoTime() - start;
        sink += sum;
        return (double) took / one.runs / one.reads;
    }

    /** {@return the value that one in so many is below} */
    private static double quantile(double[] values, int part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / part];
    }
}
