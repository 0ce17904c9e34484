package dev.privacyenforcer.coverage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directory whose files can be believed: this user owns it, nobody else may write to it, and nobody else could put
 * another one in its place. Asked of POSIX file systems only; elsewhere there is none.
 */
final class PrivateDirectory {

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final int DIRECTORY = 0040000;
    private static final int REGULAR = 0100000;
    private static final int TYPE = 0170000;
    private static final int OF_OTHERS = 0077;
    private static final int WRITABLE_BY_OTHERS = 0022;
    private static final int STICKY = 01000;

    private PrivateDirectory() {}

    /** {@return the directory, made if it was not there, by its real path; or null if it cannot be believed} */
    static @Nullable Path at(Path directory) {
        try {
            if (!UnixFile.isSupported(directory)) {
                return null;
            }
            make(directory.toAbsolutePath());
            Path real = directory.toRealPath();
            long user = user(real);
            return isPrivate(directory, user, DIRECTORY) && areSafe(real.getParent(), user) ? real : null;
        } catch (IOException | RuntimeException unusable) {
            return null;
        }
    }

    /** {@return whether a file in such a directory is this user's, and no link to anywhere else} */
    static boolean holds(Path directory, Path file) throws IOException {
        return isPrivate(file, look(directory).number("uid"), REGULAR);
    }

    /** {@return a new file, this user's alone; its name need not be a secret, and a random one takes its time} */
    static Path newFile(Path directory) throws IOException {
        return Files.createFile(directory.resolve("new-".concat(Long.toString(System.nanoTime()))), PRIVATE_FILE);
    }

    private static void make(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            make(parent);
        }
        try {
            Files.createDirectory(directory, PRIVATE);
        } catch (FileAlreadyExistsException there) {
            // looked at next
        }
    }

    /** {@return the number of the user that this process makes files as, whatever its environment says} */
    private static long user(Path directory) throws IOException {
        Path own = newFile(directory);
        try {
            return look(own).number("uid");
        } finally {
            Files.delete(own);
        }
    }

    private static boolean isPrivate(Path file, long user, int type) throws IOException {
        UnixFile is = look(file);
        long mode = is.number("mode");
        return is.number("uid") == user && (mode & TYPE) == type && (mode & OF_OTHERS) == 0;
    }

    /** Whoever may write to a directory above could put another one in place of this one. */
    private static boolean areSafe(@Nullable Path directory, long user) throws IOException {
        for (Path at = directory; at != null; at = at.getParent()) {
            UnixFile is = look(at);
            boolean ours = is.number("uid") == user || is.number("uid") == 0;
            boolean replaceable = (is.number("mode") & WRITABLE_BY_OTHERS) != 0 && (is.number("mode") & STICKY) == 0;
            if (!ours || replaceable) {
                return false;
            }
        }
        return true;
    }

    private static UnixFile look(Path file) throws IOException {
        return UnixFile.of(file, LinkOption.NOFOLLOW_LINKS);
    }
}
