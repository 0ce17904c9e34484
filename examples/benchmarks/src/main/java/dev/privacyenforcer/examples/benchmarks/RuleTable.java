package dev.privacyenforcer.examples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What rules about the person cost, and how long policies take to load: on this JDK, and on that of
 * {@code JAVA_25_HOME} if it is set.
 */
public final class RuleTable {

    private static final int LOADS = 11;
    private static final int[] SIZES = {100, 1_000, 10_000};

    private record Row(String title, String benchmark, String plain, PersonalRule rule) {}

    private static final List<Row> ROWS = rows();

    private RuleTable() {}

    /**
     * Runs.
     *
     * @param arguments where to write the tables
     * @throws RunnerException if a benchmark fails
     * @throws IOException if the tables cannot be written
     * @throws InterruptedException if a virtual machine is not waited for
     */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        StringBuilder tables = new StringBuilder();
        for (String home : GuardTable.homes()) {
            tables.append(reads(home)).append('\n').append(load(home)).append('\n');
        }
        Path file = Path.of(arguments[0]);
        Files.writeString(file, tables);
        System.out.println(tables + "\nwritten to " + file);
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<PersonalRule> bound =
                List.of(PersonalRule.CONTRACT, PersonalRule.CONSENT, PersonalRule.RETENTION, PersonalRule.RESIDENCY);
        bound.forEach(rule -> rows.add(new Row("single read, remembered", "single", "singlePlain", rule)));
        bound.forEach(rule -> rows.add(new Row("read in a loop, remembered", "loop", "loopPlain", rule)));
        List.of(PersonalRule.CONSENT, PersonalRule.RESIDENCY)
                .forEach(rule -> rows.add(new Row(
                        "read in a loop, of objects with `@DataSubjectId`, remembered",
                        "loopIdentified",
                        "loopPlain",
                        rule)));
        bound.forEach(rule -> rows.add(new Row("scope of the next person, and first read", "first", "", rule)));
        rows.add(
                new Row("read of an object with `@CollectedAt`, decided each time", "loopDated", "", PersonalRule.AGE));
        return rows;
    }

    private static String reads(String home) throws RunnerException {
        List<RunResult> results = new ArrayList<>(run(home, "\\.(single|loop)Plain", PersonalRule.CONTRACT));
        for (Row row : ROWS) {
            results.addAll(run(home, "\\." + row.benchmark(), row.rule()));
        }
        StringBuilder text = new StringBuilder(
                "**JDK " + results.get(0).getParams().getJdkVersion() + "**, CPU ns per read, median of all forks\n\n"
                        + "| case | rule | plain | guarded | over plain |\n|---|---|---:|---:|---:|\n");
        ROWS.forEach(row -> text.append(line(row, results)));
        return text.toString();
    }

    private static List<RunResult> run(String home, String name, PersonalRule rule) throws RunnerException {
        return List.copyOf(new Runner(new OptionsBuilder()
                        .jvm(Path.of(home, "bin", "java").toString())
                        .jvmArgs("-Xmx1g", "-XX:+UseG1GC")
                        .addProfiler(CpuTime.class)
                        .include(RuleCost.class.getName() + name + "$")
                        .param("rule", rule.name())
                        .build())
                .run());
    }

    private static String line(Row row, List<RunResult> results) {
        String rule = row.rule().name().toLowerCase(Locale.ROOT);
        double cost = cpu(results, row.benchmark(), row.rule());
        if (row.plain().isEmpty()) {
            return String.format(Locale.ROOT, "| %s | %s | | %.0f | |%n", row.title(), rule, cost);
        }
        double plain = cpu(results, row.plain(), PersonalRule.CONTRACT);
        return String.format(
                Locale.ROOT, "| %s | %s | %.2f | %.2f | +%.2f |%n", row.title(), rule, plain, cost, cost - plain);
    }

    private static double cpu(List<RunResult> results, String name, PersonalRule rule) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .filter(result -> result.getParams().getParam("rule").equals(rule.name()))
                .mapToDouble(CpuTime::median)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no result of " + name + " with " + rule));
    }

    private static String load(String home) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("Read, checked and compiled once in a new virtual machine\n\n"
                + "| rules | bytes | ms, median of " + LOADS + " | least to most |\n|---:|---:|---:|---:|\n");
        for (int rules : SIZES) {
            text.append(load(home, rules));
        }
        return text.toString();
    }

    private static String load(String home, int rules) throws IOException, InterruptedException {
        Path file = Files.createTempFile("policy", ".json");
        try {
            byte[] policy = RuleFile.of(rules);
            Files.write(file, policy);
            long[] took = new long[LOADS];
            for (int i = 0; i < LOADS; i++) {
                took[i] = loadOnce(home, file);
            }
            Arrays.sort(took);
            return String.format(
                    Locale.ROOT,
                    "| %,d | %,d | %d | %d to %d |%n",
                    rules,
                    policy.length,
                    took[LOADS / 2],
                    took[0],
                    took[LOADS - 1]);
        } finally {
            Files.delete(file);
        }
    }

    private static long loadOnce(String home, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(home, "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseG1GC",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ColdLoad.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the policy was not loaded: " + said);
        }
        return Long.parseLong(said.trim());
    }
}
