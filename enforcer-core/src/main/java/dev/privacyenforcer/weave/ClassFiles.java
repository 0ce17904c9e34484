package dev.privacyenforcer.weave;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** All class files of a directory or jar, those of other Java versions and of jars inside included. */
final class ClassFiles {

    private ClassFiles() {}

    static List<byte[]> in(Path place) throws IOException {
        List<byte[]> found = new ArrayList<>();
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(file -> file.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    found.add(Files.readAllBytes(file));
                }
            }
        } else {
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(place))) {
                jar(zip, found);
            }
        }
        return found;
    }

    private static void jar(ZipInputStream zip, List<byte[]> found) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".class")) {
                found.add(zip.readAllBytes());
            } else if (entry.getName().endsWith(".jar")) {
                jar(new ZipInputStream(new ByteArrayInputStream(zip.readAllBytes())), found);
            }
        }
    }
}
