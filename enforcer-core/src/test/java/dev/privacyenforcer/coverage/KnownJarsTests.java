package dev.privacyenforcer.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A cache that says "woven" of an unwoven jar shows whether it was believed. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nothing is cached there")
class KnownJarsTests {

    private static final Coverage TRUE = new Coverage(List.of(), List.of("shop.Order"));
    private static final Coverage LIE = new Coverage(List.of("shop.Order"), List.of());

    private final Path jar;
    private final Path cache;
    private final Path file;

    KnownJarsTests(@TempDir Path directory) {
        this.jar = directory.resolve("shop.jar");
        this.cache = directory.resolve("cache");
        this.file = cache.resolve(ScanFile.NAME);
    }

    @BeforeEach
    void scanAndLie() throws IOException {
        writeJar("shop.Order");
        assertThat(scan()).isEqualTo(TRUE);
        lie();
    }

    private void lie() throws IOException {
        new ScanFile(cache)
                .write(List.of(
                        new KnownJar(Stamp.of(jar), new JarFindings(List.of("shop.Order"), List.of(), "", 1, false))));
    }

    @Test
    void anotherVirtualMachineNeedNotScanAgain() {
        assertThat(scan()).isEqualTo(LIE);
    }

    @Test
    void keepsItsAnswersToItsUser() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(cache)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void doesNotBelieveAnAnswerAboutAFileThatHasChangedSince() throws IOException {
        FileTime modified = Files.getLastModifiedTime(jar);
        Files.write(jar, Files.readAllBytes(jar)); // as long as before
        Files.setLastModifiedTime(jar, modified);
        assertThat(scan()).isEqualTo(TRUE);
    }

    @Test
    void doesNotBelieveAFileThatBreaksOff() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(new ScanFile(cache).read()).as("%d bytes", length).isEmpty();
        }
        assertThat(scan()).isEqualTo(TRUE);
        assertThat(new ScanFile(cache).read()).as("mended").hasSize(1);
    }

    @Test
    void doesNotBelieveADamagedFile() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            assertThat(new ScanFile(cache).read()).as("byte %d", at).isEmpty();
        }
    }

    @Test
    void doesNotBelieveADirectoryThatOthersCanWriteTo() throws IOException {
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwx---"));
        assertThat(scan()).isEqualTo(TRUE);
    }

    @Test
    void doesNotBelieveAFileThatOthersCanWriteTo() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        assertThat(scan()).isEqualTo(TRUE);
    }

    @Test
    void doesNotBelieveALinkToAFileElsewhere() throws IOException {
        Path elsewhere = Files.move(file, cache.resolveSibling("uploaded"));
        Files.createSymbolicLink(file, elsewhere);
        assertThat(scan()).isEqualTo(TRUE);
    }

    @Test
    void doesNotBelieveADirectoryThatOthersCouldReplace() throws IOException {
        Files.setPosixFilePermissions(cache.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(PrivateDirectory.at(cache)).isNull();
        assertThat(scan()).isEqualTo(TRUE);
    }

    @Test
    void doesNotKeepAnswersAboutAFileThatMayChangeWithinTheSameMoment() throws IOException {
        Path other = cache.resolveSibling("other");
        UnwovenScan.of(List.of(jar), KnownJars.in(other, TimeUnit.HOURS.toNanos(1)));
        assertThat(other.resolve(ScanFile.NAME)).doesNotExist();
    }

    @Test
    void keepsOneAnswerForEachPath() throws IOException {
        writeJar("shop.Invoice");
        assertThat(scan().unwoven()).containsExactly("shop.Invoice");
        assertThat(new ScanFile(cache).read().values())
                .extracting(KnownJar::stamp)
                .containsExactly(Stamp.of(jar));
    }

    @Test
    void survivesManyWritersAtOnce() throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread writer = new Thread(() -> {
                for (int round = 0; round < 25; round++) {
                    assertThat(scan().unwoven().size() + scan().woven().size()).isEqualTo(1);
                    new ScanFile(cache).write(List.of());
                }
            });
            writer.start();
            writers.add(writer);
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(new ScanFile(cache).read()).hasSize(1);
    }

    private Coverage scan() {
        return UnwovenScan.of(List.of(jar), KnownJars.in(cache, 0));
    }

    private void writeJar(String className) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("A.class"));
            zip.write(UnwovenScanTests.labelled(className.replace('.', '/')));
        }
    }
}
