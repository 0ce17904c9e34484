package dev.privacyenforcer.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One JSON object, read key by key; what nobody asked for is refused at the end. */
final class JsonFields {

    private final JsonNode node;
    private final String pointer;
    private final Set<String> read = new HashSet<>();

    private JsonFields(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    static JsonFields of(JsonNode node, String pointer) throws ObservationFormatException {
        if (!node.isObject()) {
            throw refused(pointer, node, "an object");
        }
        return new JsonFields(node, pointer);
    }

    void constant(String key, String expected) throws ObservationFormatException {
        if (!text(key).equals(expected)) {
            throw refused(at(key), required(key), "\"" + expected + "\"");
        }
    }

    String text(String key) throws ObservationFormatException {
        return text(required(key), at(key));
    }

    @Nullable
    String optionalText(String key) throws ObservationFormatException {
        return node.has(key) ? text(key) : null;
    }

    /** {@return the texts, none if the key is missing} */
    List<String> optionalTexts(String key) throws ObservationFormatException {
        return node.has(key) ? texts(key) : List.of();
    }

    List<String> texts(String key) throws ObservationFormatException {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(key)) {
            texts.add(text(element, at(key) + "/" + texts.size()));
        }
        return List.copyOf(texts);
    }

    long count(String key) throws ObservationFormatException {
        return count(required(key), at(key));
    }

    Map<String, Long> counts(String key) throws ObservationFormatException {
        JsonFields object = object(key);
        Map<String, Long> counts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : object.node.properties()) {
            counts.put(entry.getKey(), count(entry.getValue(), object.at(entry.getKey())));
        }
        return counts;
    }

    Instant instant(String key) throws ObservationFormatException {
        String text = text(key);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw refused(at(key), required(key), "an instant such as 2026-02-01T00:00:00Z");
        }
    }

    <T> T choice(String key, T[] values, Function<T, String> name) throws ObservationFormatException {
        String text = text(key);
        for (T value : values) {
            if (name.apply(value).equals(text)) {
                return value;
            }
        }
        String names = Arrays.stream(values).map(name).collect(Collectors.joining(", "));
        throw refused(at(key), required(key), "one of " + names);
    }

    JsonFields object(String key) throws ObservationFormatException {
        return of(required(key), at(key));
    }

    List<JsonFields> objects(String key) throws ObservationFormatException {
        List<JsonFields> objects = new ArrayList<>();
        for (JsonNode element : array(key)) {
            objects.add(of(element, at(key) + "/" + objects.size()));
        }
        return objects;
    }

    void refuseUnread() throws ObservationFormatException {
        for (Iterator<String> keys = node.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!read.contains(key)) {
                String known = read.stream().sorted().collect(Collectors.joining(", "));
                throw new ObservationFormatException(at(key), "an unknown key", "one of " + known);
            }
        }
    }

    private JsonNode array(String key) throws ObservationFormatException {
        JsonNode array = required(key);
        if (!array.isArray()) {
            throw refused(at(key), array, "an array");
        }
        return array;
    }

    private JsonNode required(String key) throws ObservationFormatException {
        read.add(key);
        JsonNode value = node.get(key);
        if (value == null) {
            throw new ObservationFormatException(at(key), "a missing key", "\"" + key + "\"");
        }
        return value;
    }

    private String at(String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private static String text(JsonNode node, String pointer) throws ObservationFormatException {
        if (!node.isTextual()) {
            throw refused(pointer, node, "a string");
        }
        return node.textValue();
    }

    private static long count(JsonNode node, String pointer) throws ObservationFormatException {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            throw refused(pointer, node, "a whole number, 0 or more");
        }
        return node.longValue();
    }

    private static ObservationFormatException refused(String pointer, JsonNode found, String expected) {
        String type = found.getNodeType().name().toLowerCase(Locale.ROOT);
        return new ObservationFormatException(pointer.isEmpty() ? "/" : pointer, "an unexpected " + type, expected);
    }
}
