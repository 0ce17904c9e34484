package dev.privacyenforcer.coverage;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Looks through a class path for classes that mention a label and were not woven, which would run unguarded.
 *
 * <p>Searches the bytes of directories, jars and the jars inside them ({@code BOOT-INF/lib}) or named in their
 * manifests, every multi-release version included, for the names of the annotations; no class is loaded. Classes that
 * only mention the annotations through reflection are left out. A class without an annotation of its own can still read
 * labelled fields, as those are private, only if it is a nest mate of a labelled class; the build that wove that class
 * has woven it too.
 */
public final class UnwovenScan {

    /** Set by the agent, which weaves what the build did not, and lets nothing run that it cannot weave. */
    private static final String AGENT = "privacy.enforcer.agent";

    private static final String OWN = "dev.privacyenforcer.";
    private static final Set<String> OWN_PACKAGES = Set.of(
            "annotations",
            "hook",
            "policy",
            "decision",
            "evidence",
            "report",
            "weave",
            "agent",
            "archunit",
            "cli",
            "test",
            "coverage",
            "spring");

    /** A jar as it was when it was scanned. */
    private record Jar(Path file, long size, FileTime modified) {}

    /** So that the second start in one virtual machine, as in tests, scans no jar again. */
    private static final Map<Jar, Coverage> KNOWN = new ConcurrentHashMap<>();

    private final Set<String> woven = new TreeSet<>();
    private final Set<String> unwoven = new TreeSet<>();
    private final Set<Path> seen = new HashSet<>();

    private UnwovenScan() {}

    /** {@return what the class path of this virtual machine holds; under the agent, labelled classes count as woven} */
    public static Coverage ofClassPath() {
        String[] entries = System.getProperty("java.class.path", "").split(File.pathSeparator);
        Coverage found = of(Stream.of(entries)
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList());
        return System.getProperty(AGENT) == null ? found : found.wovenAtLoadTime();
    }

    /**
     * Scans directories and jars.
     *
     * @param classPath directories and jars; those that do not exist are passed over, as the Java launcher does
     * @return what they hold
     */
    public static Coverage of(Collection<Path> classPath) {
        UnwovenScan scan = new UnwovenScan();
        for (Path entry : classPath) {
            try {
                scan.entry(entry);
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot scan " + entry + " for unwoven classes", failure);
            }
        }
        return scan.found();
    }

    private Coverage found() {
        return new Coverage(List.copyOf(woven), List.copyOf(unwoven));
    }

    private void entry(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            try (Stream<Path> files = Files.walk(entry)) {
                for (Path file : (Iterable<Path>) files.filter(UnwovenScan::isClass)::iterator) {
                    look(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        } else if (Files.isRegularFile(entry)) {
            Coverage known = known(entry);
            woven.addAll(known.woven());
            unwoven.addAll(known.unwoven());
            for (Path named : namedBy(entry)) {
                if (seen.add(named)) {
                    entry(named);
                }
            }
        }
    }

    /** Build tools and IDEs shorten a class path to one jar, whose manifest names the others. */
    private static List<Path> namedBy(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            String names =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return names == null
                    ? List.of()
                    : Stream.of(names.split(" +"))
                            .flatMap(name -> named(file, name))
                            .toList();
        } catch (ZipException noJar) {
            return List.of();
        }
    }

    /** What is no file is passed over, as the Java launcher does. */
    private static Stream<Path> named(Path jar, String name) {
        try {
            return name.isBlank()
                    ? Stream.empty()
                    : Stream.of(Path.of(jar.toUri().resolve(name)));
        } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
            return Stream.empty();
        }
    }

    private static Coverage known(Path file) throws IOException {
        Jar jar = new Jar(file.toAbsolutePath(), Files.size(file), Files.getLastModifiedTime(file));
        Coverage known = KNOWN.get(jar);
        if (known == null) {
            UnwovenScan scan = new UnwovenScan();
            try (InputStream stream = Files.newInputStream(file)) {
                scan.jar(stream);
            }
            known = scan.found();
            KNOWN.put(jar, known);
        }
        return known;
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class") && Files.isRegularFile(file);
    }

    private void jar(InputStream stream) throws IOException {
        ZipInputStream zip = new ZipInputStream(stream);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.endsWith(".class")) {
                look(name.substring(name.lastIndexOf('/') + 1), zip.readAllBytes());
            } else if (name.endsWith(".jar") || name.endsWith(".war")) {
                jar(new Uncloseable(zip));
            }
        }
    }

    private void look(String file, byte[] bytes) {
        ClassFile found = ClassFile.mentioning(bytes);
        if (found == null || file.equals("module-info.class") || file.equals("package-info.class")) {
            return;
        }
        if ((found.labelled() || found.woven()) && !isOwn(found.name())) {
            (found.woven() ? woven : unwoven).add(found.name());
        }
    }

    /** Our own packages name the annotations in order to find them; an application may live beneath ours. */
    private static boolean isOwn(String className) {
        int dot = className.lastIndexOf('.');
        String packageName = dot < 0 ? "" : className.substring(0, dot);
        return packageName.equals("dev.privacyenforcer")
                || (packageName.startsWith(OWN) && OWN_PACKAGES.contains(packageName.substring(OWN.length())));
    }

    /** A nested archive ends without closing the one around it. */
    private static final class Uncloseable extends FilterInputStream {

        Uncloseable(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() {}
    }
}
