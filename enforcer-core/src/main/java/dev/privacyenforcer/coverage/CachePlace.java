package dev.privacyenforcer.coverage;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where scans of this user are remembered. */
final class CachePlace {

    /** A directory, or {@code off}. */
    static final String PROPERTY = "privacy.enforcer.scan.cache";

    private static final String OFF = "off";
    private static final String NAME = "privacy-enforcer";

    private CachePlace() {}

    /** {@return a directory that is this user's alone, or null if there is none or nobody wants one} */
    static @Nullable Path find() {
        String wanted = System.getProperty(PROPERTY);
        if (wanted != null) {
            return wanted.equals(OFF) ? null : wanted(wanted);
        }
        Path own = usual(System.getenv("XDG_CACHE_HOME"), "");
        own = own != null ? own : usual(System.getProperty("user.home"), ".cache");
        Path found = own == null ? null : PrivateDirectory.at(own.resolve(NAME));
        if (found != null) {
            return found;
        }
        Path shared = usual(System.getProperty("java.io.tmpdir"), "");
        return shared == null ? null : PrivateDirectory.at(shared.resolve(NAME + "-" + user()));
    }

    private static @Nullable Path wanted(String directory) {
        Path found = PrivateDirectory.at(Path.of(directory));
        if (found == null) {
            // not logged: an agent asks before the application has set up its logging
            System.err.println("""
                    ENF-365 Scan cache not used: what it says could be somebody else's
                      at      %s
                      because it is no directory that this user owns and that nobody else can write to or replace
                      fix     correct the system property %s, or chmod 700 the directory; the start only takes longer""".formatted(directory, PROPERTY));
        }
        return found;
    }

    private static @Nullable Path usual(@Nullable String base, String below) {
        try {
            Path directory = base == null ? null : Path.of(base);
            return directory == null || !directory.isAbsolute() || !Files.isDirectory(directory)
                    ? null
                    : directory.resolve(below);
        } catch (InvalidPathException none) {
            return null;
        }
    }

    /** Only keeps users apart; whether a directory is this user's own is looked up. */
    private static String user() {
        return System.getProperty("user.name", "").replace('/', '_');
    }
}
