package dev.privacyenforcer.examples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the guard benchmarks on this JDK, and on that of {@code JAVA_25_HOME} if it is set, and writes the table. */
public final class GuardTable {

    private static final List<Row> ROWS = List.of(
            new Row("read in a loop over 1,024 objects", "loopGuarded", "loopPlain"),
            new Row("single read in an open scope", "singleGuarded", "singlePlain"),
            new Row("read in a call that is not inlined", "callsGuarded", "callsPlain"),
            new Row("one read and the scope around it", "scopeAndSingleGuarded", "singlePlain"),
            new Row("copy of 30 fields and the scope around it", "copyGuarded", "copyPlain"),
            new Row("empty method in a scope (open and close)", "scopeGuarded", "scopePlain"),
            new Row("denial, with its message and stack trace", "denial", null));

    private record Row(
            String title, String guarded, @Nullable String plain) {}

    private GuardTable() {}

    /**
     * Runs.
     *
     * @param arguments where to write the table, and optionally a JMH include pattern
     * @throws RunnerException if a benchmark fails
     * @throws IOException if the table cannot be written
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        StringBuilder table = new StringBuilder();
        for (String home : homes()) {
            table.append(run(home)).append('\n').append(sideBySide(home)).append('\n');
        }
        Path file = Path.of(arguments[0]);
        Files.writeString(file, table);
        System.out.println(table + "\nwritten to " + file);
    }

    static List<String> homes() {
        String newer = System.getenv("JAVA_25_HOME");
        String own = System.getProperty("java.home");
        return newer == null ? List.of(own) : List.of(own, newer);
    }

    private static String sideBySide(String home) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(home, "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseG1GC",
                        "-XX:CompileCommand=quiet",
                        "-XX:CompileCommand=dontinline," + GuardCost.class.getName() + "::*",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        SideBySide.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String run(String home) throws RunnerException {
        Collection<RunResult> cost = new Runner(options(home)
                        .include(GuardCost.class.getName() + "\\..*")
                        .param("rules", "100")
                        .build())
                .run();
        Collection<RunResult> flat = new Runner(options(home)
                        .include(GuardCost.class.getName() + "\\.loopGuarded")
                        .param("rules", "10", "1000", "10000")
                        .build())
                .run();
        List<RunResult> all = new ArrayList<>(cost);
        all.addAll(flat);
        return describe(all);
    }

    private static ChainedOptionsBuilder options(String home) {
        return new OptionsBuilder()
                .jvm(Path.of(home, "bin", "java").toString())
                .jvmArgs("-Xmx1g", "-XX:+UseG1GC")
                .addProfiler(CpuTime.class)
                .addProfiler(GCProfiler.class);
    }

    private static String describe(List<RunResult> results) {
        String jdk = results.get(0).getParams().getJdkVersion();
        StringBuilder text = new StringBuilder("**JDK " + jdk + "**, CPU ns per operation, median of all forks\n\n"
                + "| case | plain | guarded | over plain | B/op |\n|---|---:|---:|---:|---:|\n");
        for (Row row : ROWS) {
            text.append(line(row.title(), cpu(results, row.plain(), "100"), row.guarded(), results, "100"));
        }
        for (String rules : List.of("10", "1000", "10000")) {
            text.append(line(
                    "read in a loop, " + rules + " rules",
                    cpu(results, "loopPlain", "100"),
                    "loopGuarded",
                    results,
                    rules));
        }
        return text.toString();
    }

    private static String line(String title, double plain, String guarded, List<RunResult> results, String rules) {
        double cost = cpu(results, guarded, rules);
        RunResult result = find(results, guarded, rules);
        double bytes = secondary(result.getSecondaryResults(), "gc.alloc.rate.norm");
        return Double.isNaN(plain)
                ? String.format(Locale.ROOT, "| %s | | %.1f | | %.0f |%n", title, cost, bytes)
                : String.format(
                        Locale.ROOT, "| %s | %.2f | %.2f | +%.2f | %.0f |%n", title, plain, cost, cost - plain, bytes);
    }

    private static double cpu(List<RunResult> results, @Nullable String name, String rules) {
        if (name == null) {
            return Double.NaN;
        }
        return CpuTime.median(find(results, name, rules));
    }

    @SuppressWarnings("rawtypes") // as the library declares it
    private static double secondary(Map<String, Result> results, String label) {
        Result<?> result = results.get(label);
        if (result == null) {
            throw new IllegalStateException("no result '" + label + "' among " + results.keySet());
        }
        return result.getScore();
    }

    private static RunResult find(List<RunResult> results, String name, String rules) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .filter(result -> result.getParams().getParam("rules").equals(rules))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no result of " + name + " with " + rules + " rules"));
    }
}
