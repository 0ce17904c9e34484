package dev.privacyenforcer.examples.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The forms, tried without guards and in every way of guarding.
 *
 * @param plain without labels and guards: shows that each form works
 * @param guarded by the way of guarding
 * @param refused the code for each class that the build plugin refuses
 */
record Runs(Run plain, Map<Column, Run> guarded, Map<String, String> refused) {

    static Runs in(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        LateClasses late = LateClasses.in(directory.resolve("late"));
        Path own = Path.of(System.getProperty("forms.classes"));
        Path bare = Unlabelled.copy(own, directory.resolve("unlabelled"));
        Unlabelled.copy(late.unwoven, bare);
        Map<Column, Run> runs = new EnumMap<>(Column.class);
        Path woven = Path.of(System.getProperty("forms.woven"));
        runs.put(Column.BUILD, Run.of(directory, "build", "plain", List.of(), woven, late.woven));
        List<String> agent = List.of("-javaagent:" + agent());
        runs.put(Column.AGENT, Run.of(directory, "agent", "plain", agent, own, late.unwoven));
        List<String> strict = List.of("-javaagent:" + agent() + "=doors=strict");
        runs.put(Column.STRICT, Run.of(directory, "strict", "plain", strict, own, late.unwoven));
        runs.put(Column.GUARDED, Run.of(directory, "guarded", "guarded", List.of(), bare));
        return new Runs(Run.of(directory, "plain", "plain", List.of(), bare), runs, late.refused);
    }

    private static Path agent() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("jars.core")))) {
            return jars.filter(jar -> jar.toString().endsWith("-agent.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** {@return the cell of a form: what its user is told} */
    String cell(Form form, Column column) {
        Outcome.Kind works = plain.forbidden().get(form.id()).kind();
        boolean absent = works == Outcome.Kind.ABSENT
                && form.release() > Runtime.version().feature();
        if (absent || (column == Column.GUARDED && !form.holds())) {
            return Cells.NOT_POSSIBLE;
        }
        if (works != Outcome.Kind.OUT) {
            return Cells.MISS + ": the form does not work without guards: "
                    + plain.forbidden().get(form.id());
        }
        if (column == Column.BUILD && refused.containsKey(form.source())) {
            return Cells.refused(refused.get(form.source()));
        }
        Run run = guarded.get(column);
        return Cells.of(
                form, column, run.forbidden().get(form.id()), run.permitted().get(form.id()));
    }
}
