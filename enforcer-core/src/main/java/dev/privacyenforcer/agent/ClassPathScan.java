package dev.privacyenforcer.agent;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** One look through the class path and the module path, jars inside jars included, before the application starts. */
final class ClassPathScan {

    private static final byte[] LABEL = "Ldev/privacyenforcer/annotations/".getBytes(StandardCharsets.US_ASCII);
    private static final String GUARD = "dev/privacyenforcer/hook/Guard.class";

    private final Set<String> classes = new HashSet<>();
    private final Set<String> labelled = new TreeSet<>();
    private final Set<Path> seen = new HashSet<>();
    private @Nullable String hook;

    private ClassPathScan() {}

    static ClassPathScan ofThisProgram() throws IOException {
        ClassPathScan scan = new ClassPathScan();
        String paths = System.getProperty("java.class.path", "")
                + File.pathSeparator
                + System.getProperty("jdk.module.path", "");
        for (String entry : paths.split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                scan.entry(Path.of(entry));
            }
        }
        return scan;
    }

    /** {@return binary names of all classes} */
    Set<String> classes() {
        return classes;
    }

    /** {@return binary names of the classes that carry labels} */
    Set<String> labelled() {
        return labelled;
    }

    /** {@return where the application brings the hook of this library, or null} */
    @Nullable
    String hook() {
        return hook;
    }

    private void entry(Path entry) throws IOException {
        if (!seen.add(entry.toAbsolutePath().normalize())) {
            return;
        }
        if (Files.isDirectory(entry)) {
            directory(entry);
        } else if (Files.isRegularFile(entry)) {
            try (JarInputStream jar = new JarInputStream(Files.newInputStream(entry), false)) {
                jar(jar, entry.toString());
                named(entry, jar.getManifest());
            }
        }
    }

    /** A module path names directories of jars, too. */
    private void directory(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = directory.relativize(file).toString().replace(File.separatorChar, '/');
                if (name.endsWith(".class")) {
                    look(name, Files.readAllBytes(file), directory.toString());
                }
            }
        }
        try (Stream<Path> jars = Files.list(directory)) {
            for (Path jar : (Iterable<Path>) jars.filter(file -> file.toString().endsWith(".jar"))::iterator) {
                entry(jar);
            }
        }
    }

    /** Build tools and IDEs shorten a class path to one jar, whose manifest names the others. */
    private void named(Path jar, @Nullable Manifest manifest) throws IOException {
        String names = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        for (String name : names == null ? new String[0] : names.trim().split(" +", -1)) {
            try {
                entry(Path.of(jar.toUri().resolve(name)));
            } catch (IllegalArgumentException noFile) {
                continue; // as the Java launcher does
            }
        }
    }

    private void jar(ZipInputStream zip, String where) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".class")) {
                look(entry.getName(), zip.readAllBytes(), where);
            } else if (entry.getName().endsWith(".jar")) {
                jar(new ZipInputStream(zip), where);
            }
        }
    }

    private void look(String file, byte[] bytes, String where) {
        if (file.endsWith(GUARD) && !file.contains("/shaded/")) {
            hook = where;
        }
        String name = file.replaceFirst("^(BOOT-INF/classes|WEB-INF/classes|META-INF/versions/[0-9]+)/", "")
                .replace('/', '.');
        String className = name.substring(0, name.length() - ".class".length());
        classes.add(className);
        if (mentions(bytes)) {
            labelled.add(className);
        }
    }

    private static boolean mentions(byte[] bytes) {
        int last = bytes.length - LABEL.length;
        for (int i = 0; i <= last; i++) {
            if (bytes[i] == 'L' && bytes[i + 1] == 'd' && matches(bytes, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int from) {
        for (int i = 2; i < LABEL.length; i++) {
            if (bytes[from + i] != LABEL[i]) {
                return false;
            }
        }
        return true;
    }
}
