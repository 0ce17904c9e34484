package dev.privacyenforcer.examples.libraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Small programs that use the libraries, compiled against them. */
final class Uses {

    private static final Path SOURCES = Path.of("src/libraries");
    private static final String PACKAGE = "dev.privacyenforcer.examples.libraries.use.";

    private Uses() {}

    /** {@return their names} */
    static List<String> names() {
        return sources().stream()
                .map(source -> source.getFileName().toString().replace(".java", ""))
                .toList();
    }

    /** {@return the libraries and these programs} */
    static Libraries with(Libraries libraries, Path directory) throws IOException {
        Files.createDirectories(directory);
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none", "-nowarn", "-d"));
        arguments.addAll(List.of(
                directory.toString(),
                "-cp",
                libraries.jars().stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(System.getProperty("path.separator")))));
        sources().forEach(source -> arguments.add(source.toString()));
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException(SOURCES + " does not compile");
        }
        Map<String, byte[]> classFiles = new TreeMap<>(libraries.classFiles());
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                classFiles.put(PACKAGE + name, Files.readAllBytes(file));
            }
        }
        return new Libraries(libraries.jars(), classFiles);
    }

    /** {@return what a program finds out} */
    static String result(String name, ClassLoader loader) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Object use =
                    Class.forName(PACKAGE + name, true, loader).getConstructor().newInstance();
            return (String) ((Callable<?>) use).call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
