package dev.privacyenforcer.coverage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the classes of this virtual machine's program come from. */
final class ProgramPaths {

    private ProgramPaths() {}

    /** {@return directories and jars of the class path and the module path} */
    static List<Path> entries() {
        List<Path> entries = new ArrayList<>(paths("java.class.path"));
        paths("jdk.module.path").forEach(place -> entries.addAll(modules(place)));
        return entries;
    }

    /** {@return the place, if it is one module, else those in it: a module path names directories of modules, too} */
    static List<Path> modules(Path place) {
        if (!Files.isDirectory(place) || isModule(place)) {
            return List.of(place);
        }
        try (Stream<Path> all = Files.list(place)) {
            return all.filter(entry -> entry.toString().endsWith(".jar") || isModule(entry))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot look for modules in " + place + ": " + failure, failure);
        }
    }

    private static boolean isModule(Path place) {
        return Files.isRegularFile(place.resolve("module-info.class"));
    }

    private static List<Path> paths(String property) {
        return Stream.of(System.getProperty(property, "").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }
}
