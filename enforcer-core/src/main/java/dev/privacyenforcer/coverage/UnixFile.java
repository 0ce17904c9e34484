package dev.privacyenforcer.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** What a POSIX file system says of a file, all of it asked at once. */
record UnixFile(Map<String, Object> attributes) {

    private static final String ASKED = "unix:uid,mode,size,lastModifiedTime,ctime,ino,dev";

    static boolean isSupported(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    static UnixFile of(Path file, LinkOption... options) throws IOException {
        return new UnixFile(Files.readAttributes(file, ASKED, options));
    }

    long number(String attribute) {
        return ((Number) value(attribute)).longValue();
    }

    long nanos(String attribute) {
        return ((FileTime) value(attribute)).to(TimeUnit.NANOSECONDS);
    }

    private Object value(String attribute) {
        return Objects.requireNonNull(attributes.get(attribute), attribute);
    }
}
