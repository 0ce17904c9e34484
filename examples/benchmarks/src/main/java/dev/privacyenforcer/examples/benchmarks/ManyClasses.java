package dev.privacyenforcer.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Writes a program of many classes that refer to each other; every fiftieth reads a bound field. */
final class ManyClasses {

    private static final int TOUCHING = 50;

    private static final String POLICY = """
            {"policy": {"id": "many", "effectiveFrom": "2026-01-01"}, "dataSubjects": {"customer": {}},
             "activities": [{"id": "all", "purpose": "essential.service", "categories": ["user.contact"],
               "legalBases": ["contract"]}]}
            """;
    private static final String BINDINGS = """
            {"types": {"many.Person": {"dataSubject": "customer", "fields": {"telephone": "user.contact"}}},
             "purposes": [{"methods": "many.Main.call", "purpose": "essential.service"},
               {"methods": "many.Reflect.loop", "purpose": "essential.service"}]}
            """;
    private static final String PERSON = """
            package many;
            public class Person {
                String telephone = "555";
                String pet = "Leo";
            }
            """;
    private static final String REFLECT = """
            package many;
            import java.lang.reflect.Field;
            public class Reflect {
                static final int READS = 3_000_000;
                static long loop(Field field, Person person) throws Exception {
                    long start = System.nanoTime();
                    int sum = 0;
                    for (int i = 0; i < READS; i++) {
                        sum += ((String) field.get(person)).length();
                    }
                    long spent = System.nanoTime() - start;
                    return sum == 0 ? 0 : spent;
                }
                static double best(String name) throws Exception {
                    Field field = Person.class.getDeclaredField(name);
                    double best = Double.MAX_VALUE;
                    for (int round = 0; round < 8; round++) {
                        best = Math.min(best, loop(field, new Person()) / (double) READS);
                    }
                    return best;
                }
                public static void main(String[] arguments) throws Exception {
                    System.out.println("reads " + best(arguments[0]));
                }
            }
            """;
    private static final String MAIN = """
            package many;
            public class Main {
                interface Unit { int run(int depth, Person person); }
                static int call(Unit unit, Person person) { return unit.run(1, person); }
                public static void main(String[] arguments) throws Exception {
                    Person person = new Person();
                    int sum = 0;
                    for (int i = 0; i < %d; i++) {
                        Class<?> unit = Class.forName("many.Unit" + i);
                        sum += call((Unit) unit.getDeclaredConstructor().newInstance(), person);
                    }
                    if (sum == 0) {
                        throw new IllegalStateException("nothing ran");
                    }
                    var system = (com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean();
                    System.out.println("cpu " + system.getProcessCpuTime() / 1_000_000);
                }
            }
            """;

    private ManyClasses() {}

    /** {@return the directory, which now holds {@code classes}, {@code policy.json} and {@code bindings.json}} */
    static Path write(Path directory, int size) throws IOException {
        Files.writeString(directory.resolve("policy.json"), POLICY);
        Files.writeString(directory.resolve("bindings.json"), BINDINGS);
        Path sources = Files.createDirectories(directory.resolve("many"));
        List<Path> files = new ArrayList<>();
        files.add(Files.writeString(sources.resolve("Person.java"), PERSON));
        files.add(Files.writeString(sources.resolve("Reflect.java"), REFLECT));
        files.add(Files.writeString(sources.resolve("Main.java"), MAIN.formatted(size)));
        for (int i = 0; i < size; i++) {
            files.add(Files.writeString(sources.resolve("Unit" + i + ".java"), unit(i, size)));
        }
        compile(files, Files.createDirectories(directory.resolve("classes")));
        return directory;
    }

    private static String unit(int number, int size) {
        String touch = number % TOUCHING == 0 ? "sum += person.telephone.length();" : "";
        return """
                package many;
                public class Unit%1$d implements Main.Unit {
                    private final java.util.Map<String, Integer> counts = new java.util.HashMap<>();
                    private int first; private long second; private String third = "unit %1$d";
                    public int run(int depth, Person person) {
                        int sum = counts.merge(third, depth, Integer::sum);
                        %3$s
                        return depth > 1 ? sum : sum + new Unit%2$d().run(depth + 1, person);
                    }
                    public int getFirst() { return first; }
                    public void setFirst(int value) { first = value; second += value; }
                    public String describe() { return third + " " + first + " " + second + " " + format(); }
                    private String format() { return String.format("%%s-%%d", third, second); }
                    @Override public String toString() { return describe(); }
                }
                """.formatted(number, (number * 7 + 1) % size, touch);
    }

    private static void compile(List<Path> files, Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("--release", "17", "-proc:none", "-d", classes.toString());
            boolean compiled = compiler.getTask(
                            null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("the generated program does not compile");
            }
        }
    }
}
