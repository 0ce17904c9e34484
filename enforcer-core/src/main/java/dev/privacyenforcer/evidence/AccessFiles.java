package dev.privacyenforcer.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Single accesses, one line of JSON each, added to a file; a full file is followed by the next. A batch is there whole
 * or not at all, and what is there survives the end of the program.
 */
final class AccessFiles {

    private static final JsonFactory JSON = new JsonFactory();

    private final Path directory;
    private final String instance;
    private final long fullAt;
    private int number = 1;

    AccessFiles(Path directory, String instance, long fullAt) {
        this.directory = directory;
        this.instance = instance;
        this.fullAt = fullAt;
    }

    synchronized void append(List<AccessEvent> accesses) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (AccessEvent access : accesses) {
            lines.write(line(access));
            lines.write('\n');
        }
        Files.createDirectories(directory);
        try (FileChannel file = FileChannel.open(next(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            append(file, ByteBuffer.wrap(lines.toByteArray()));
        }
    }

    private Path next() throws IOException {
        while (Files.exists(file()) && Files.size(file()) >= fullAt) {
            number++;
        }
        return file();
    }

    private Path file() {
        return directory.resolve("accesses-" + instance + "-" + number + ".jsonl");
    }

    private static void append(FileChannel file, ByteBuffer lines) throws IOException {
        long end = file.size();
        file.position(end);
        try {
            while (lines.hasRemaining()) {
                file.write(lines);
            }
        } catch (IOException | RuntimeException failure) {
            file.truncate(end); // nothing of the batch, which will be written again
            throw failure;
        }
    }

    private static byte[] line(AccessEvent access) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.configure(JsonGenerator.Feature.ESCAPE_NON_ASCII, true);
            json.writeStartObject();
            json.writeStringField("at", access.at().toString());
            json.writeStringField("dataSubject", access.dataSubject());
            json.writeStringField("category", access.category());
            json.writeStringField("operation", access.operation().key());
            texts(json, "purposes", access.purposes());
            texts(json, "recipients", access.recipients());
            text(json, "country", access.country());
            json.writeStringField("rule", access.rule());
            text(json, "requesterRole", access.requesterRole());
            text(json, "justification", access.justification());
            json.writeStringField("member", access.member());
            json.writeStringField("location", access.location());
            json.writeStringField("within", access.within());
            json.writeEndObject();
        }
        return line.toByteArray();
    }

    private static void text(JsonGenerator json, String key, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value);
        }
    }

    private static void texts(JsonGenerator json, String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
