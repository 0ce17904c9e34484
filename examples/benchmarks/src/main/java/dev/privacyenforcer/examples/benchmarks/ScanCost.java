package dev.privacyenforcer.examples.benchmarks;

import dev.privacyenforcer.coverage.UnwovenScan;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * Measures the scan at start in new virtual machines: over as many jars of the class path as hold 6,000 classes,
 * without a cache and with one.
 */
public final class ScanCost {

    private static final int CLASSES = 6_000;
    private static final int ROUNDS = 9;

    private ScanCost() {}

    /**
     * Prints medians; with {@code once} and jars: scans them.
     *
     * @param arguments none, or what a virtual machine of its own is to do
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            once(List.of(arguments).subList(1, arguments.length));
            return;
        }
        List<String> jars = new ArrayList<>();
        int classes = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar") && classes < CLASSES) {
                jars.add(entry);
                classes += classes(entry);
            }
        }
        Path cache = Files.createTempDirectory("scan-cost");
        print("cold", jars, classes, "off");
        run(jars, cache.toString());
        print("cached", jars, classes, cache.toString());
    }

    private static void once(List<String> arguments) {
        List<Path> jars = new ArrayList<>();
        for (String argument : arguments) {
            jars.add(Path.of(argument));
        }
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        UnwovenScan.of(jars);
        wall = System.nanoTime() - wall;
        cpu = system.getProcessCpuTime() - cpu;
        System.out.println(wall / 1_000_000 + " " + cpu / 1_000_000);
    }

    private static int classes(String jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar)) {
            return (int) zip.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .count();
        }
    }

    private static void print(String what, List<String> jars, int classes, String cache)
            throws IOException, InterruptedException {
        List<Long> wall = new ArrayList<>();
        List<Long> cpu = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String[] measured = run(jars, cache).split(" ");
            wall.add(Long.valueOf(measured[0]));
            cpu.add(Long.valueOf(measured[1]));
        }
        wall.sort(null);
        cpu.sort(null);
        System.out.printf(
                "%-7s %,d classes in %d jars: %d ms wall, %d ms cpu (medians of %d; wall %d to %d)%n",
                what,
                classes,
                jars.size(),
                wall.get(ROUNDS / 2),
                cpu.get(ROUNDS / 2),
                ROUNDS,
                wall.get(0),
                wall.get(ROUNDS - 1));
    }

    private static String run(List<String> jars, String cache) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dprivacy.enforcer.scan.cache=" + cache,
                "-cp",
                System.getProperty("java.class.path"),
                ScanCost.class.getName(),
                "once"));
        command.addAll(jars);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the measured virtual machine failed: " + out);
        }
        return out;
    }
}
