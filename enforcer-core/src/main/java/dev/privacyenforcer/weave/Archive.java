package dev.privacyenforcer.weave;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a directory or jar, in its order, with those of the jars inside.
 *
 * @param items the files
 */
record Archive(List<Item> items) {

    /**
     * One file.
     *
     * @param name its path, with slashes
     * @param bytes its content
     * @param entry how the jar keeps it; null in a directory
     * @param nested what is in it, if it is a jar
     */
    @SuppressWarnings("ArrayRecordComponent") // contents are compared by identity: changed or not
    record Item(
            String name,
            byte[] bytes,
            @Nullable ZipEntry entry,
            @Nullable Archive nested) {

        boolean isClass() {
            return name.endsWith(".class");
        }

        /** {@return whether it stands in for another class on later versions of Java} */
        boolean isVersion() {
            return name.startsWith("META-INF/versions/");
        }

        Item with(byte[] content) {
            return new Item(name, content, entry, nested);
        }
    }

    static Archive read(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return directory(place);
        }
        try (InputStream jar = Files.newInputStream(place)) {
            return jar(jar);
        }
    }

    private static Archive directory(Path place) throws IOException {
        List<Item> items = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = place.relativize(file).toString().replace('\\', '/');
                items.add(new Item(name, Files.readAllBytes(file), null, null));
            }
        }
        return new Archive(items);
    }

    private static Archive jar(InputStream stream) throws IOException {
        List<Item> items = new ArrayList<>();
        ZipInputStream zip = new ZipInputStream(stream);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] bytes = zip.readAllBytes();
            Archive nested = entry.getName().endsWith(".jar") ? jar(new ByteArrayInputStream(bytes)) : null;
            items.add(new Item(entry.getName(), bytes, entry, nested));
        }
        return new Archive(items);
    }

    /** {@return this archive with each file changed; a jar inside that has no changed file stays as it is} */
    Archive map(UnaryOperator<Item> change) {
        return new Archive(items.stream().map(item -> changed(item, change)).toList());
    }

    private static Item changed(Item item, UnaryOperator<Item> change) {
        if (item.nested() == null) {
            return change.apply(item);
        }
        Archive inside = item.nested().map(change);
        return inside.items().equals(item.nested().items()) ? item : item.with(inside.bytes());
    }

    void write(Path place) throws IOException {
        if (items.stream().anyMatch(item -> item.entry() != null)) {
            jar(place);
        } else {
            for (Item item : items) {
                Path file = place.resolve(item.name());
                Files.createDirectories(file.getParent());
                Files.write(file, item.bytes());
            }
        }
    }

    private void jar(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            jar(out);
        }
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            jar(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Times and compression stay: launchers of applications need the jars inside uncompressed. */
    private void jar(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Item item : items) {
            ZipEntry entry = new ZipEntry(item.name());
            if (item.entry() != null && item.entry().getTime() >= 0) {
                entry.setTimeLocal(item.entry().getTimeLocal());
            }
            if (item.entry() != null && item.entry().getMethod() == ZipEntry.STORED) {
                store(entry, item.bytes());
            }
            zip.putNextEntry(entry);
            zip.write(item.bytes());
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void store(ZipEntry entry, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
    }
}
