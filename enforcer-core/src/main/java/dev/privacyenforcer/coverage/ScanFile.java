package dev.privacyenforcer.coverage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What scans found, in a file: written whole under another name and then renamed, so that a reader sees the old or the
 * new one. A file that is damaged, of another form or not this user's counts as none.
 */
final class ScanFile {

    /** Changes whenever a scan would find something else in the same jar. */
    private static final String FORM = "enforcer-scan 2";

    static final String NAME = "scan-2.bin";

    /** Jars remembered, the newest ones. */
    private static final int MOST = 2048;

    private static final long LARGEST = 8L << 20;
    private static final int CHECKSUM = Long.BYTES;

    private final Path directory;

    /** @param directory {@link PrivateDirectory private} */
    ScanFile(Path directory) {
        this.directory = directory;
    }

    Map<String, KnownJar> read() {
        Path file = directory == null ? null : directory.resolve(NAME);
        try {
            if (file != null
                    && Files.exists(file)
                    && PrivateDirectory.holds(directory, file)
                    && Files.size(file) <= LARGEST) {
                return parse(Files.readAllBytes(file));
            }
        } catch (IOException | RuntimeException damaged) {
            return Map.of(); // the jars are scanned again
        }
        return Map.of();
    }

    /** Adds to what is there by now; of two virtual machines that write at once, one may have to scan again. */
    void write(Collection<KnownJar> known) {
        Map<String, KnownJar> all = new LinkedHashMap<>(read());
        for (KnownJar jar : known) {
            if (jar.findings().isWorthKeeping()) {
                all.remove(jar.stamp().path());
                all.put(jar.stamp().path(), jar);
            }
        }
        List<KnownJar> entries = List.copyOf(all.values());
        try {
            Path next = PrivateDirectory.newFile(directory);
            try {
                Files.write(next, bytes(entries.subList(Math.max(0, entries.size() - MOST), entries.size())));
                Files.move(next, directory.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException | RuntimeException full) {
            return; // the next start scans again
        }
    }

    private static byte[] bytes(List<KnownJar> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        text(out, FORM);
        out.writeInt(entries.size());
        for (KnownJar entry : entries) {
            Stamp jar = entry.stamp();
            JarFindings findings = entry.findings();
            text(out, jar.path());
            for (long part : new long[] {jar.size(), jar.modified(), jar.changed(), jar.inode(), jar.device()}) {
                out.writeLong(part);
            }
            text(out, findings.classPath());
            out.writeInt(findings.classes());
            out.writeBoolean(findings.hook());
            texts(out, findings.woven());
            texts(out, findings.unwoven());
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static Map<String, KnownJar> parse(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Map<String, KnownJar> known = new LinkedHashMap<>();
        if (bytes.length <= CHECKSUM || !isWhole(bytes) || !text(in).equals(FORM)) {
            return known;
        }
        for (int left = in.readInt(); left > 0; left--) {
            Stamp jar = new Stamp(text(in), in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong());
            String classPath = text(in);
            int classes = in.readInt();
            boolean hook = in.readBoolean();
            known.put(jar.path(), new KnownJar(jar, new JarFindings(texts(in), texts(in), classPath, classes, hook)));
        }
        return known;
    }

    private static boolean isWhole(byte[] bytes) throws IOException {
        int end = bytes.length - CHECKSUM;
        return new DataInputStream(new ByteArrayInputStream(bytes, end, CHECKSUM)).readLong() == checksum(bytes, end);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("breaks off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }
}
