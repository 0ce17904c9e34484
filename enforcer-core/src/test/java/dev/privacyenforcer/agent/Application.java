package dev.privacyenforcer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.cli.Jar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of one's own in a virtual machine of its own: that of the test, with an agent or without. */
final class Application {

    static final Path AGENT = Path.of(System.getProperty("jar.agent"));
    static final Path ALL = Path.of(System.getProperty("jar.all"));
    static final Path CORE = Path.of(System.getProperty("jar.core"));

    static final String POLICY = """
            {
              "policy": {"id": "shop", "effectiveFrom": "2026-01-01"},
              "dataSubjects": {"customer": {}},
              "activities": [
                {"id": "orders", "purpose": "essential.service", "categories": ["user.contact"],
                 "legalBases": ["contract"], "clauses": ["2"]}]
            }
            """;

    private final Path directory;
    private final List<Path> classPath = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    private Application(Path directory) {
        this.directory = directory;
    }

    static Application of(Path directory, String... sources) throws IOException {
        Application application = new Application(directory);
        for (String source : sources) {
            Jar.compile(directory.resolve("classes"), source);
        }
        application.classPath.add(directory.resolve("classes"));
        return application;
    }

    /** Puts this library and what it needs on the class path, as a build would. */
    Application withEnforcer() {
        classPath.add(CORE);
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(enforcer-annotations|jackson-|jte-runtime|slf4j-api).*"))
                .map(Path::of)
                .forEach(classPath::add);
        return this;
    }

    Application with(String option) {
        options.add(option);
        return this;
    }

    Output run(String main) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-classpath");
        command.add(String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList()));
        command.add(main);
        return run(command, directory);
    }

    static Output run(List<String> command, Path directory) throws IOException, InterruptedException {
        Path out = directory.resolve("out.txt");
        Path err = directory.resolve("err.txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
        return new Output(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** What a program said. */
    record Output(int exitCode, String out, String err) {}
}
