package dev.privacyenforcer.coverage;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What earlier scans found in jars that are still the same: in this virtual machine, and in others of this user.
 *
 * <p>An answer that is missing, unreadable or of another scanner costs time, nothing else: the jar is scanned.
 */
final class KnownJars {

    /** How exact the times of file systems are, at worst: a second write within it would not show in the stamp. */
    private static final long EXACT = TimeUnit.SECONDS.toNanos(2);

    private static final KnownJars HERE = new KnownJars(null, EXACT);

    private final @Nullable Path directory;
    private final long exact;
    private final Map<String, KnownJar> known = new LinkedHashMap<>();
    private boolean read;
    private boolean grown;

    /** @param directory where the answers of other virtual machines are, or null to find out */
    private KnownJars(@Nullable Path directory, long exact) {
        this.directory = directory;
        this.exact = exact;
    }

    /** {@return those of this virtual machine} */
    static KnownJars here() {
        return HERE;
    }

    /**
     * {@return those that another virtual machine would know}
     *
     * @param directory where it keeps its answers
     * @param exact how exact the times of its file system are, in nanoseconds
     */
    static KnownJars in(Path directory, long exact) {
        return new KnownJars(directory, exact);
    }

    synchronized @Nullable JarFindings get(Stamp jar) {
        if (!read && !isKnown(jar)) {
            read = true;
            Path place = place();
            if (place != null) {
                for (KnownJar other : new ScanFile(place).read().values()) {
                    known.putIfAbsent(other.stamp().path(), other);
                }
            }
        }
        KnownJar found = known.get(jar.path());
        return found != null && found.stamp().equals(jar) ? found.findings() : null;
    }

    private boolean isKnown(Stamp jar) {
        KnownJar found = known.get(jar.path());
        return found != null && found.stamp().equals(jar);
    }

    /**
     * Keeps what was found in a jar.
     *
     * @param before the jar before it was scanned
     * @param after the jar afterwards
     */
    synchronized void put(Stamp before, Stamp after, JarFindings found) {
        long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
        if (before.equals(after) && now - after.touched() >= exact) {
            known.remove(after.path()); // so that the newest come last
            known.put(after.path(), new KnownJar(after, found));
            grown |= found.isWorthKeeping();
        }
    }

    /** Tells other virtual machines. */
    synchronized void save() {
        Path place = grown ? place() : null;
        if (place != null) {
            new ScanFile(place).write(known.values());
        }
        grown = false;
    }

    private @Nullable Path place() {
        return directory != null ? PrivateDirectory.at(directory) : CachePlace.find();
    }
}
