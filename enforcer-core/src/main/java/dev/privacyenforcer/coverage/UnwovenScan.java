package dev.privacyenforcer.coverage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Looks through a class path for classes that mention a label and were not woven, which would run unguarded.
 *
 * <p>Searches the bytes of directories, jars and the jars inside them ({@code BOOT-INF/lib}) or named in their
 * manifests, every multi-release version included, for the names of the annotations; no class is loaded. Classes that
 * only mention the annotations through reflection are left out. A class without an annotation of its own can still read
 * labelled fields, as those are private, only if it is a nest mate of a labelled class; the build that wove that class
 * has woven it too.
 *
 * <p>Jars that have not changed since this user's last scan are not read again, unless the system property
 * {@code privacy.enforcer.scan.cache} is {@code off}. Directories always are.
 */
public final class UnwovenScan {

    /** Set by the agent, which weaves what the build did not, and lets nothing run that it cannot weave. */
    private static final String AGENT = "privacy.enforcer.agent";

    private final KnownJars known;
    private final Findings findings = new Findings();
    private final Set<Path> seen = new HashSet<>();

    private UnwovenScan(KnownJars known) {
        this.known = known;
    }

    /** {@return what the class path of this virtual machine holds; under the agent, labelled classes count as woven} */
    public static Coverage ofClassPath() {
        List<Path> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                entries.add(Path.of(entry));
            }
        }
        Coverage found = of(entries);
        return System.getProperty(AGENT) == null ? found : found.wovenAtLoadTime();
    }

    /**
     * Scans directories and jars.
     *
     * @param classPath directories and jars; those that do not exist are passed over, as the Java launcher does
     * @return what they hold
     */
    public static Coverage of(Collection<Path> classPath) {
        return of(classPath, KnownJars.here());
    }

    static Coverage of(Collection<Path> classPath, KnownJars known) {
        UnwovenScan scan = new UnwovenScan(known);
        Collection<Path> entries = classPath;
        while (!entries.isEmpty()) {
            entries = scan.all(entries);
        }
        known.save();
        return scan.findings.coverage();
    }

    /** One jar of which nothing is known. */
    private record Unknown(Path file, Stamp stamp, JarScan scan) {}

    /** Looks at each entry. {@return the jars that their manifests name} */
    private List<Path> all(Collection<Path> entries) {
        List<Path> named = new ArrayList<>();
        List<Unknown> unknown = new ArrayList<>();
        try {
            for (Path entry : entries) {
                if (seen.add(entry)) {
                    look(entry, unknown, named);
                }
            }
            scan(unknown, named);
        } finally {
            for (Unknown jar : unknown) {
                jar.scan().close();
            }
        }
        return named;
    }

    private void look(Path entry, List<Unknown> unknown, List<Path> named) {
        try {
            if (Files.isDirectory(entry)) {
                directory(entry);
            } else if (Files.isRegularFile(entry)) {
                Stamp stamp = Stamp.of(entry);
                JarFindings before = known.get(stamp);
                if (before == null) {
                    open(entry, stamp, unknown);
                } else {
                    findings.add(before);
                    named(entry, before.classPath(), named);
                }
            }
        } catch (IOException failure) {
            throw unreadable(entry, failure);
        }
    }

    private void directory(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Iterator<Path> all = files.iterator(); all.hasNext(); ) {
                Path file = all.next();
                if (file.toString().endsWith(".class") && Files.isRegularFile(file)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        findings.look(file.getFileName().toString(), in);
                    }
                }
            }
        }
    }

    /** What is no jar is passed over, as the Java launcher does. */
    private static void open(Path file, Stamp stamp, List<Unknown> unknown) throws IOException {
        try {
            unknown.add(new Unknown(file, stamp, new JarScan(new JarFile(file.toFile(), false))));
        } catch (ZipException noJar) {
            return;
        }
    }

    private void scan(List<Unknown> jars, List<Path> named) {
        List<JarScan.Part> parts = new ArrayList<>();
        for (Unknown jar : jars) {
            parts.addAll(jar.scan().parts());
        }
        try {
            Iterator<Findings> results = Work.share(parts).iterator();
            for (Unknown jar : jars) {
                Findings all = new Findings();
                for (int left = jar.scan().parts().size(); left > 0; left--) {
                    all.add(results.next());
                }
                JarFindings found = all.inJar(jar.scan().classPath());
                known.put(jar.stamp(), Stamp.of(jar.file()), found);
                findings.add(found);
                named(jar.file(), found.classPath(), named);
            }
        } catch (IOException failure) {
            throw unreadable("the class path", failure);
        }
    }

    /** Build tools and IDEs shorten a class path to one jar, whose manifest names the others. */
    private static void named(Path jar, String classPath, List<Path> named) {
        for (String name : classPath.isEmpty() ? new String[0] : classPath.split(" ")) {
            try {
                if (!name.isBlank()) {
                    named.add(Path.of(jar.toUri().resolve(name)));
                }
            } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
                continue; // passed over, as the Java launcher does
            }
        }
    }

    private static UncheckedIOException unreadable(Object place, IOException failure) {
        return new UncheckedIOException(
                "cannot scan " + place + " for unwoven classes: " + failure.getMessage(), failure);
    }
}
