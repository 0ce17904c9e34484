package dev.privacyenforcer.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An earlier record of processing activities, as {@code record.json} holds it: what a later one is compared with. */
public final class RecordBaseline {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonNode root;
    private final List<RecordLine> lines;

    private RecordBaseline(JsonNode root) {
        this.root = root;
        List<RecordLine> read = new ArrayList<>();
        root.path("lines").forEach(line -> read.add(line(line)));
        this.lines = List.copyOf(read);
    }

    /**
     * {@return the record in a file}
     *
     * @param file written by {@link Inventory} as {@link RecordFormat#JSON}
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it holds no record; the message says what was found, never content
     */
    public static RecordBaseline read(Path file) throws IOException {
        JsonNode root;
        try {
            root = MAPPER.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("it is no well-formed JSON", broken);
        }
        if (!root.path("$schema").asText().equals(RecordJson.FORMAT)) {
            throw new IllegalArgumentException("its \"$schema\" is not \"" + RecordJson.FORMAT + "\"");
        }
        try {
            return new RecordBaseline(root);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("a line has a part or a difference that this version does not know");
        }
    }

    private static RecordLine line(JsonNode line) {
        Map<Field, Cell> cells = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            cells.put(field, cell(line.path("cells").path(field.key())));
        }
        return new RecordLine(
                line.path("id").asText(),
                word(Part.class, line.path("part")),
                word(Drift.class, line.path("drift")),
                cells,
                List.of());
    }

    private static Cell cell(JsonNode cell) {
        List<Cell.Entry> entries = new ArrayList<>();
        cell.path("entries")
                .forEach(entry -> entries.add(new Cell.Entry(
                        entry.path("key").asText(), entry.path("title").asText(), sources(entry), null)));
        return new Cell(List.copyOf(entries), Source.NOT_DECLARED);
    }

    private static Set<Source> sources(JsonNode entry) {
        Set<Source> sources = EnumSet.noneOf(Source.class);
        entry.path("sources").forEach(source -> sources.add(word(Source.class, source)));
        return sources;
    }

    private static <E extends Enum<E>> E word(Class<E> type, JsonNode word) {
        return Enum.valueOf(type, word.asText().toUpperCase(Locale.ROOT));
    }

    List<RecordLine> lines() {
        return lines;
    }

    /** {@return the language of its labels, as equal things must be called the same to be compared} */
    Language language() {
        String tag = root.path("language").asText();
        return List.of(Language.values()).stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(Language.EN);
    }

    /** {@return the policy it was made under: id, and version if it has one} */
    String policy() {
        String version = text("policy", "version");
        return text("policy", "id") + (version == null ? "" : " " + version);
    }

    @Nullable
    String text(String part, String key) {
        return root.path(part).path(key).isMissingNode()
                ? null
                : root.path(part).path(key).asText();
    }
}
