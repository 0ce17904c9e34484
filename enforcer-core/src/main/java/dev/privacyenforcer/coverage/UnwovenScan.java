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
import org.jspecify.annotations.Nullable;

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
    private final boolean named;
    private final Findings findings;
    private final Set<Path> seen = new HashSet<>();
    private @Nullable String hook;

    private UnwovenScan(KnownJars known, boolean named) {
        this.known = known;
        this.named = named;
        this.findings = new Findings(named);
    }

    /**
     * {@return what class path and module path of this virtual machine hold; under the agent, labelled classes count as
     * woven}
     */
    public static Coverage ofClassPath() {
        Coverage found = of(ProgramPaths.entries());
        return System.getProperty(AGENT) == null ? found : found.wovenAtLoadTime();
    }

    /**
     * {@return what an agent has to know of class path and module path before the program starts}
     *
     * @param named whether the names of all classes are wanted, for which every jar is looked into
     */
    public static ProgramClasses ofProgram(boolean named) {
        return ofProgram(ProgramPaths.entries(), named, KnownJars.here());
    }

    static ProgramClasses ofProgram(Collection<Path> entries, boolean named, KnownJars known) {
        UnwovenScan scan = new UnwovenScan(known, named).run(entries);
        return new ProgramClasses(scan.findings.coverage(), scan.findings.names(), scan.hook);
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
        return new UnwovenScan(known, false).run(classPath).findings.coverage();
    }

    private UnwovenScan run(Collection<Path> classPath) {
        Collection<Path> entries = classPath;
        while (!entries.isEmpty()) {
            entries = all(entries);
        }
        known.save();
        return this;
    }

    /** One jar of which nothing is known. */
    private record Unknown(Path file, Stamp stamp, JarScan scan) {}

    /** Looks at each entry. {@return the jars that their manifests name} */
    private List<Path> all(Collection<Path> entries) {
        List<Path> further = new ArrayList<>();
        List<Unknown> unknown = new ArrayList<>();
        try {
            for (Path entry : entries) {
                if (seen.add(entry)) {
                    look(entry, unknown, further);
                }
            }
            scan(unknown, further);
        } finally {
            for (Unknown jar : unknown) {
                jar.scan().close();
            }
        }
        return further;
    }

    private void look(Path entry, List<Unknown> unknown, List<Path> further) {
        try {
            if (Files.isDirectory(entry)) {
                directory(entry);
            } else if (Files.isRegularFile(entry)) {
                Stamp stamp = Stamp.of(entry);
                JarFindings before = named ? null : known.get(stamp);
                if (before == null) {
                    open(entry, stamp, unknown);
                } else {
                    add(entry, before, further);
                }
            }
        } catch (IOException failure) {
            throw unreadable(entry, failure);
        }
    }

    private void add(Path jar, JarFindings found, List<Path> further) {
        findings.add(found);
        hook = hook == null && found.hook() ? jar.toString() : hook;
        manifest(jar, found.classPath(), further);
    }

    private void directory(Path directory) throws IOException {
        boolean before = findings.hook();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Iterator<Path> all = files.iterator(); all.hasNext(); ) {
                Path file = all.next();
                if (file.toString().endsWith(".class") && Files.isRegularFile(file)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        findings.look(directory.relativize(file).toString().replace(File.separatorChar, '/'), in);
                    }
                }
            }
        }
        hook = hook == null && !before && findings.hook() ? directory.toString() : hook;
    }

    /** What is no jar is passed over, as the Java launcher does. */
    private void open(Path file, Stamp stamp, List<Unknown> unknown) throws IOException {
        try {
            unknown.add(new Unknown(file, stamp, new JarScan(new JarFile(file.toFile(), false), named)));
        } catch (ZipException noJar) {
            return;
        }
    }

    private void scan(List<Unknown> jars, List<Path> further) {
        List<JarScan.Part> parts = new ArrayList<>();
        for (Unknown jar : jars) {
            parts.addAll(jar.scan().parts());
        }
        try {
            Iterator<Findings> results = Work.share(parts).iterator();
            for (Unknown jar : jars) {
                Findings all = new Findings(named);
                for (int left = jar.scan().parts().size(); left > 0; left--) {
                    all.add(results.next());
                }
                JarFindings found = all.inJar(jar.scan().classPath());
                known.put(jar.stamp(), Stamp.of(jar.file()), found);
                findings.add(all);
                add(jar.file(), found, further);
            }
        } catch (IOException failure) {
            throw unreadable("the class path", failure);
        }
    }

    /** Build tools and IDEs shorten a class path to one jar, whose manifest names the others. */
    private static void manifest(Path jar, String classPath, List<Path> further) {
        for (String name : classPath.isEmpty() ? new String[0] : classPath.split(" ")) {
            try {
                if (!name.isBlank()) {
                    further.add(Path.of(jar.toUri().resolve(name)));
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
