package dev.privacyenforcer.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program in a virtual machine of its own. */
final class OtherProgram {

    private static final long MOST_SECONDS = 60;

    private OtherProgram() {}

    /** {@return the number that the program prints behind a word} */
    static double run(Path program, List<String> options, String word, String... main)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-classpath", program.resolve("classes").toString()));
        command.addAll(List.of(main));
        File output = program.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(command)
                .directory(program.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the program did not end in " + MOST_SECONDS + " seconds: " + command);
        }
        int exit = process.exitValue();
        String said = Files.readString(output.toPath());
        if (exit != 0 || !said.startsWith(word + " ")) {
            throw new IllegalStateException("the program failed: " + said);
        }
        return Double.parseDouble(said.substring(word.length() + 1).trim());
    }
}
