package dev.privacyenforcer.examples.saas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The main job, played in a program of its own.
 *
 * @param exitCode how it ended
 * @param output everything it printed
 */
record Job(int exitCode, String output) {

    /** Plays into a directory: {@code privacy} gets the report, {@code saas.log} the log. */
    static Job play(Path directory, String classPath, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add("-Dsaas.log=" + directory.resolve("saas"));
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        command.add(directory.resolve("privacy").toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Job(process.waitFor(), output);
    }

    static String classPath() {
        return System.getProperty("java.class.path");
    }
}
