package dev.privacyenforcer.examples.libraries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The code of others.
 *
 * @param jars where it comes from
 * @param classFiles its class files by binary name, those for newer versions of Java left out
 */
record Libraries(List<Path> jars, Map<String, byte[]> classFiles) {

    static Libraries in(Path directory) throws IOException {
        Map<String, byte[]> classFiles = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> jars = files.sorted().toList();
            for (Path jar : jars) {
                read(jar, classFiles);
            }
            return new Libraries(jars, classFiles);
        }
    }

    private static void read(Path jar, Map<String, byte[]> into) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.contains("-info.")) {
                    try (InputStream stream = file.getInputStream(entry)) {
                        into.putIfAbsent(name.replace(".class", "").replace('/', '.'), stream.readAllBytes());
                    }
                }
            }
        }
    }
}
