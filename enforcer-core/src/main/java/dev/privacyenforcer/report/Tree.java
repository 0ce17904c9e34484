package dev.privacyenforcer.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds JSON in the one form that equal records have. Non-ASCII is escaped, so that no mark can reorder a review, and
 * markup likewise, so that no page that carries it can be broken.
 */
final class Tree {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    Tree put(String key, @Nullable Object value) {
        if (value instanceof Long number) {
            node.put(key, number.longValue());
        } else if (value instanceof Integer number) {
            node.put(key, number.intValue());
        } else if (value instanceof Boolean flag) {
            node.put(key, flag.booleanValue());
        } else if (value != null) {
            node.put(key, value.toString());
        }
        return this;
    }

    Tree put(String key, @Nullable Tree tree) {
        if (tree != null) {
            node.set(key, tree.node);
        }
        return this;
    }

    Tree texts(String key, Collection<String> values) {
        ArrayNode array = node.putArray(key);
        values.forEach(array::add);
        return this;
    }

    <T> Tree all(String key, Collection<T> values, Function<T, Tree> tree) {
        ArrayNode array = node.putArray(key);
        values.forEach(value -> array.add(tree.apply(value).node));
        return this;
    }

    JsonNode node() {
        return node;
    }

    String pretty() {
        try {
            return MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                            .writeValueAsString(node)
                            .replace("<", "\\u003c")
                            .replace(">", "\\u003e")
                            .replace("&", "\\u0026")
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
