package dev.privacyenforcer.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an agent costs: programs of 1,000 and 5,000 classes, of which every fiftieth touches personal data, in a virtual
 * machine of their own, without an agent, with one, and with one at its strict level. Medians. Takes about four minutes
 * on two cores, and never more than six: what does not fit is not measured, and the table says how many runs there
 * were.
 */
public final class AgentStart {

    private static final int ROUNDS = 5;
    private static final int[] SIZES = {1_000, 5_000};

    /** How much of the time each size may take; the doors need the rest. */
    private static final Duration[] SHARES = {Duration.ofSeconds(80), Duration.ofSeconds(190)};

    /** By the way of running: how much more CPU time than without an agent, size by size. */
    private static final Map<String, List<Long>> MORE = new TreeMap<>();

    private AgentStart() {}

    /** What one run took. */
    private record Sample(long wallMillis, long cpuMillis) {}

    /**
     * Measures, and writes a table.
     *
     * @param arguments the agent's jar, and where to write
     * @throws IOException if a program cannot be written or started
     * @throws InterruptedException if it is told to stop
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path agent = Path.of(arguments[0]).toAbsolutePath();
        List<String> table = new ArrayList<>(List.of(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors",
                "",
                "| Classes | Agent | Runs | Wall, ms | CPU, ms | more wall | more CPU |",
                "|--:|---|--:|--:|--:|--:|--:|"));
        for (int i = 0; i < SIZES.length; i++) {
            Path program = ManyClasses.write(Files.createTempDirectory("many-classes"), SIZES[i]);
            table.addAll(rows(SIZES[i], measure(program, agent, SHARES[i])));
        }
        table.addAll(parts());
        table.addAll(DoorCost.table(agent));
        Files.write(Path.of(arguments[1]), table);
        table.forEach(System.out::println);
    }

    /** In turn, so that whatever else the machine does meets all of them. */
    private static Map<String, List<Sample>> measure(Path program, Path agent, Duration share)
            throws IOException, InterruptedException {
        String options = "-javaagent:" + agent + "=policy=policy.json,bindings=bindings.json";
        Map<String, List<String>> ways = new TreeMap<>(Map.of(
                "1 none",
                List.of(),
                "2 doors=off",
                List.of(options),
                "3 doors=strict",
                List.of(options + ",doors=strict")));
        Map<String, List<Sample>> samples = new TreeMap<>();
        long end = System.nanoTime() + share.toNanos();
        for (int round = 0; round <= ROUNDS && (round < 2 || System.nanoTime() < end); round++) {
            for (Map.Entry<String, List<String>> way : ways.entrySet()) {
                Sample sample = run(program, way.getValue());
                if (round > 0) { // the first one fills the file cache
                    samples.computeIfAbsent(way.getKey(), key -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        return samples;
    }

    private static Sample run(Path program, List<String> options) throws IOException, InterruptedException {
        long start = System.nanoTime();
        double cpu = OtherProgram.run(program, options, "cpu", "many.Main");
        return new Sample(Duration.ofNanos(System.nanoTime() - start).toMillis(), Math.round(cpu));
    }

    private static List<String> rows(int size, Map<String, List<Sample>> samples) {
        List<String> rows = new ArrayList<>();
        long wallBefore = 0;
        long cpuBefore = 0;
        for (Map.Entry<String, List<Sample>> way : samples.entrySet()) {
            long wall =
                    median(way.getValue().stream().mapToLong(Sample::wallMillis).toArray());
            long cpu =
                    median(way.getValue().stream().mapToLong(Sample::cpuMillis).toArray());
            boolean first = rows.isEmpty();
            wallBefore = first ? wall : wallBefore;
            cpuBefore = first ? cpu : cpuBefore;
            MORE.computeIfAbsent(way.getKey(), key -> new ArrayList<>()).add(cpu - cpuBefore);
            rows.add("| " + size + " | " + way.getKey().substring(2) + " | "
                    + way.getValue().size() + " | " + wall + " | " + cpu + " | "
                    + (wall - wallBefore) + " | " + (cpu - cpuBefore) + " |");
        }
        return rows;
    }

    /** {@return what of it each class takes, and what the start takes, as two sizes tell} */
    private static List<String> parts() {
        List<String> rows =
                new ArrayList<>(List.of("", "| Agent | at start, CPU ms | each class, CPU µs |", "|---|--:|--:|"));
        MORE.forEach((way, more) -> {
            double each = (more.get(1) - more.get(0)) / (double) (SIZES[1] - SIZES[0]);
            rows.add("| " + way.substring(2) + " | " + Math.round(more.get(0) - each * SIZES[0]) + " | "
                    + Math.round(each * 1_000) + " |");
        });
        return rows;
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
