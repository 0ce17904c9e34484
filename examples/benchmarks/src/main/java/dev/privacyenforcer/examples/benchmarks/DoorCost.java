package dev.privacyenforcer.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What {@code Field.get} costs, of a field with a label and of one without, with the doors guarded and not. */
final class DoorCost {

    private static final int FORKS = 3;

    private DoorCost() {}

    /** {@return a table: medians of three forks, of the best of eight loops each} */
    static List<String> table(Path agent) throws IOException, InterruptedException {
        Path program = ManyClasses.write(Files.createTempDirectory("door-cost"), 1);
        String options = "-javaagent:" + agent + "=policy=policy.json,bindings=bindings.json";
        return List.of(
                "",
                "| Field.get, ns | no agent | doors=off | doors=strict |",
                "|---|--:|--:|--:|",
                row("without a label", "pet", program, options),
                row("labelled, permitted", "telephone", program, options));
    }

    private static String row(String title, String field, Path program, String options)
            throws IOException, InterruptedException {
        return "| " + title + " | " + median(program, List.of(), field) + " | "
                + median(program, List.of(options), field) + " | "
                + median(program, List.of(options + ",doors=strict"), field) + " |";
    }

    private static String median(Path program, List<String> options, String field)
            throws IOException, InterruptedException {
        double[] times = new double[FORKS];
        for (int fork = 0; fork < FORKS; fork++) {
            times[fork] = OtherProgram.run(program, options, "reads", "many.Reflect", field);
        }
        Arrays.sort(times);
        return String.format(Locale.ROOT, "%.1f", times[FORKS / 2]);
    }
}
