package dev.privacyenforcer.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an application that brings this library itself. Its classes would be guarded by one engine and report to
 * the other, or to none.
 */
final class SecondHook {

    private static final String GUARD = "dev/privacyenforcer/hook/Guard.class";

    private SecondHook() {}

    static void refuse() {
        try {
            String found = find();
            if (found != null) {
                throw new AgentException(
                        "ENF-703 Agent not started: the application brings Enforcer itself",
                        found,
                        "this agent brings it too, and two engines would each see half of the accesses",
                        "use the jar with classifier 'agent', which brings the weaver alone");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot look for Enforcer in the application: " + failure, failure);
        }
    }

    private static @Nullable String find() throws IOException {
        String own = SecondHook.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
        for (URL place : Collections.list(ClassLoader.getSystemResources(GUARD))) {
            if (!place.toString().contains(own)) {
                return place.toString();
            }
        }
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            if (!entry.isEmpty() && Files.isRegularFile(Path.of(entry)) && isInside(Path.of(entry))) {
                return entry;
            }
        }
        return null;
    }

    /** A launcher's jar holds the application's jars, which the system class loader does not see. */
    private static boolean isInside(Path jar) throws IOException {
        try (InputStream in = Files.newInputStream(jar)) {
            return isInside(new ZipInputStream(in));
        }
    }

    private static boolean isInside(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(GUARD)) {
                return true;
            }
            if (entry.getName().endsWith(".jar") && isInside(new ZipInputStream(zip))) {
                return true;
            }
        }
        return false;
    }
}
