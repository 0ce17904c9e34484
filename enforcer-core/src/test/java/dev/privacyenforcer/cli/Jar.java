package dev.privacyenforcer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Builds jars of source text, to be woven. */
public final class Jar {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public Jar with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public Jar withClasses(Path directory) throws IOException {
        try (Stream<Path> classes = Files.walk(directory)) {
            for (Path file : classes.filter(Files::isRegularFile).sorted().toList()) {
                with(directory.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return this;
    }

    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                if (file.getKey().endsWith(".jar")) {
                    CRC32 crc = new CRC32();
                    crc.update(file.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    public Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    /** Compiles one source file into a directory. */
    public static Path compile(Path directory, String source) throws IOException {
        Path classes = Files.createDirectories(directory);
        String name = source.replaceAll("(?s).*?(?:class|record|interface) (\\w+).*", "$1");
        Path file =
                Files.writeString(Files.createTempDirectory(directory, "source").resolve(name + ".java"), source);
        StringWriter complaints = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "--release",
                    "17",
                    "-g",
                    "-proc:none",
                    "-classpath",
                    System.getProperty("java.class.path") + File.pathSeparator + classes,
                    "-d",
                    classes.toString());
            boolean compiled = compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        }
        Files.delete(file);
        Files.delete(file.getParent());
        return classes;
    }
}
