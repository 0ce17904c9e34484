package dev.privacyenforcer.examples.benchmarks.peers;

import dev.privacyenforcer.examples.benchmarks.CpuTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the comparison on this JDK and writes the table. */
public final class PeerTable {

    private static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000);

    private final Collection<RunResult> results;

    private PeerTable(Collection<RunResult> results) {
        this.results = results;
    }

    /**
     * Runs.
     *
     * @param arguments where to write the table
     * @throws RunnerException if an engine fails, or decides otherwise than the rules
     * @throws IOException if the table cannot be written
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Options options = new OptionsBuilder()
                .include(PeerCost.class.getName() + "\\..*")
                .jvmArgs("-Xmx1g", "-XX:+UseG1GC")
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true)
                .build();
        String table = new PeerTable(new Runner(options).run()).describe();
        Path file = Path.of(arguments[0]);
        Files.writeString(file, table);
        System.out.println(table + "\nwritten to " + file);
    }

    private String describe() {
        String jdk = results.iterator().next().getParams().getJdkVersion();
        StringBuilder text = new StringBuilder(
                "**JDK " + jdk + "**, CPU time per permitted decision, median of all forks; in brackets, "
                        + "how many of ours as it ships\n\n");
        text.append("| engine |").append(cells(size -> String.format(Locale.ROOT, "%,d rules", size)));
        text.append("|---|").append(cells(size -> "---:").replace(" ", ""));
        for (Contender contender : Contender.values()) {
            text.append("| ").append(contender.title()).append(" |").append(cells(size -> cell(contender, size)));
        }
        return text.toString();
    }

    private static String cells(IntFunction<String> cell) {
        return SIZES.stream().map(size -> " " + cell.apply(size) + " |").collect(Collectors.joining()) + "\n";
    }

    private String cell(Contender contender, int size) {
        double cost = cost(contender, size);
        String time = time(cost);
        return contender == Contender.OURS ? time : time + " (" + ratio(cost / cost(Contender.OURS, size)) + ")";
    }

    private double cost(Contender contender, int size) {
        return results.stream()
                .filter(run -> run.getParams().getParam("contender").equals(contender.name()))
                .filter(run -> run.getParams().getParam("rules").equals(Integer.toString(size)))
                .mapToDouble(CpuTime::median)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no result of " + contender + " with " + size + " rules"));
    }

    private static String time(double nanoseconds) {
        return nanoseconds < 1e3
                ? String.format(Locale.ROOT, "%.0f ns", nanoseconds)
                : nanoseconds < 1e6
                        ? String.format(Locale.ROOT, "%.1f µs", nanoseconds / 1e3)
                        : String.format(Locale.ROOT, "%.1f ms", nanoseconds / 1e6);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "× %.1f" : "× %,.0f", ratio);
    }
}
