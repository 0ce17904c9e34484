package dev.privacyenforcer.examples.forms;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All forms tried in one virtual machine.
 *
 * @param forbidden what came of each where the policy forbids it
 * @param permitted what came of each where it permits it
 */
record Run(Map<String, Outcome> forbidden, Map<String, Outcome> permitted) {

    /**
     * Starts a virtual machine of the JDK that runs this one, and waits for it.
     *
     * @param name names its files
     * @param value how the value is held: {@code plain} or {@code guarded}
     * @param options of the virtual machine
     * @param classes the forms
     */
    static Run of(Path directory, String name, String value, List<String> options, Path... classes)
            throws IOException, InterruptedException {
        Path output = directory.resolve(name + ".log");
        Path found = directory.resolve(name + ".tsv");
        Files.deleteIfExists(found);
        Process process = new ProcessBuilder(command(value, options, found, classes))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        if (!Files.exists(found)) {
            throw new IllegalStateException(name + " did not end: " + Files.readString(output));
        }
        return read(found);
    }

    private static List<String> command(String value, List<String> options, Path found, Path... classes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Xverify:all", "-Xmx256m", "-cp", classPath(classes)));
        command.addAll(List.of(Tryout.class.getName(), value, found.toString()));
        return command;
    }

    /** The class path of this test, with other copies of the forms. */
    private static String classPath(Path... classes) {
        Path own = Path.of(System.getProperty("forms.classes"));
        Path tests = Path.of(System.getProperty("forms.tests"));
        Stream<String> libraries = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).equals(own) && !Path.of(entry).equals(tests))
                .filter(entry -> !entry.contains("enforcer-access-forms"));
        Stream<Path> forms = Stream.concat(Stream.of(classes), Stream.of(Path.of("src/main/resources")));
        return Stream.concat(forms.map(Path::toString), libraries).collect(Collectors.joining(File.pathSeparator));
    }

    private static Run read(Path found) throws IOException {
        Run run = new Run(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (String line : Files.readAllLines(found)) {
            String[] cells = line.split("\t", -1);
            run.forbidden.put(cells[0], Outcome.parse(cells[1]));
            run.permitted.put(cells[0], Outcome.parse(cells[2]));
        }
        return run;
    }
}
