package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.Function;

/** Builds JSON answers. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    static <T> ArrayNode array(Collection<T> items, Function<T, ObjectNode> form) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(item -> array.add(form.apply(item)));
        return array;
    }
}
