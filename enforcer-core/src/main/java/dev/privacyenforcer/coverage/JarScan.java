package dev.privacyenforcer.coverage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks through one jar as the virtual machine would: by its directory, so that nothing but class files is unpacked,
 * and of those no more than needed. Jars inside are streamed.
 */
final class JarScan implements AutoCloseable {

    /** Enough that a thread is worth its start. */
    private static final int SLICE = 200;

    private final JarFile jar;
    private final boolean named;
    private final List<JarEntry> classes = new ArrayList<>();
    private final List<JarEntry> jars = new ArrayList<>();

    /**
     * For one jar.
     *
     * @param jar closed at the end; not verified, as signatures are the class loader's concern
     * @param named whether the names of all classes are wanted
     */
    JarScan(JarFile jar, boolean named) {
        this.jar = jar;
        this.named = named;
        for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
            JarEntry entry = all.nextElement();
            if (entry.getName().endsWith(".class")) {
                classes.add(entry);
            } else if (isJar(entry.getName())) {
                jars.add(entry);
            }
        }
    }

    /** {@return the work there is, in parts that do not depend on each other} */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (JarEntry entry : jars) {
            parts.add(new Part(List.of(entry)));
        }
        for (int from = 0; from < classes.size(); from += SLICE) {
            parts.add(new Part(classes.subList(from, Math.min(classes.size(), from + SLICE))));
        }
        return parts;
    }

    /** Some of the entries: no lambda expression, whose first one would take as long as all of this. */
    final class Part implements Callable<Findings> {

        private final List<JarEntry> entries;

        private Part(List<JarEntry> entries) {
            this.entries = entries;
        }

        @Override
        public Findings call() throws IOException {
            Findings findings = new Findings(named);
            for (JarEntry entry : entries) {
                try (InputStream in = jar.getInputStream(entry)) {
                    if (isJar(entry.getName())) {
                        nested(in, findings);
                    } else {
                        findings.look(entry.getName(), in);
                    }
                } catch (IOException failure) {
                    throw new IOException("cannot read " + entry.getName() + " in " + jar.getName(), failure);
                }
            }
            return findings;
        }
    }

    private static void nested(InputStream stream, Findings findings) throws IOException {
        ZipInputStream zip = new ZipInputStream(stream);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".class")) {
                findings.look(entry.getName(), zip);
            } else if (isJar(entry.getName())) {
                nested(new Uncloseable(zip), findings);
            }
        }
    }

    /** {@return what the manifest says of other jars, or an empty text} */
    String classPath() throws IOException {
        Manifest manifest = jar.getManifest();
        String path = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
        return path == null ? "" : path;
    }

    private static boolean isJar(String name) {
        return name.endsWith(".jar") || name.endsWith(".war");
    }

    @Override
    public void close() {
        try {
            jar.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot close " + jar.getName(), failure);
        }
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
