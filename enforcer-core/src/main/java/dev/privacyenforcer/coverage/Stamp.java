package dev.privacyenforcer.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was at a moment. Two equal stamps mean that nobody has written to it in between.
 *
 * <p>The size and the time of modification alone would not: builds and images set the time, and a class woven or not
 * can leave the size as it was. The time of change is the file system's own.
 *
 * @param path absolute
 * @param size in bytes
 * @param modified time of modification in nanoseconds
 * @param changed time at which the file system last saw it change, in nanoseconds, or -1 if it does not say
 * @param inode which file it is, or -1
 * @param device on which device, or -1
 */
record Stamp(String path, long size, long modified, long changed, long inode, long device) {

    static Stamp of(Path file) throws IOException {
        String path = file.toAbsolutePath().toString();
        if (UnixFile.isSupported(file)) {
            UnixFile is = UnixFile.of(file);
            return new Stamp(
                    path,
                    is.number("size"),
                    is.nanos("lastModifiedTime"),
                    is.nanos("ctime"),
                    is.number("ino"),
                    is.number("dev"));
        }
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(path, is.size(), is.lastModifiedTime().to(TimeUnit.NANOSECONDS), -1, -1, -1);
    }

    /** {@return when it was last touched, in nanoseconds} */
    long touched() {
        return Math.max(changed, modified);
    }

    /** By hand, as the generated one would take longer at start than all jars together. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stamp that
                && path.equals(that.path)
                && size == that.size
                && modified == that.modified
                && changed == that.changed
                && inode == that.inode
                && device == that.device;
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
