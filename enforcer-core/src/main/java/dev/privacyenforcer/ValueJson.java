package dev.privacyenforcer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.privacyenforcer.rights.LabelledClass;
import dev.privacyenforcer.rights.ObjectGraph;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a labelled member holds. Of objects without labels all that they hold; labelled members inside are told
 * on their own, and objects about other people not at all.
 */
final class ValueJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<Object, LabelledClass> ofPerson = new IdentityHashMap<>();
    private final Set<Object> path = Collections.newSetFromMap(new IdentityHashMap<>());

    ValueJson(ObjectGraph graph) {
        graph.nodes().forEach(node -> ofPerson.put(node.object(), node.labels()));
    }

    /** {@return the value, or null if nothing of it is to be told here} */
    @Nullable
    JsonNode of(@Nullable Object value) {
        if (value == null || value instanceof Guarded<?>) {
            return null;
        } else if (value instanceof Number || value instanceof Boolean || value instanceof byte[]) {
            return MAPPER.valueToTree(value);
        } else if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        } else if (!isOfOthers(value) || !path.add(value)) {
            return isOfOthers(value) ? null : text(value);
        }
        try {
            return structure(value);
        } finally {
            path.remove(value);
        }
    }

    /** {@return whether it consists of others, each of which is written by itself} */
    private static boolean isOfOthers(Object value) {
        return value instanceof Collection
                || value instanceof Map
                || (value.getClass().isArray() && !(value instanceof char[]))
                || LabelledClass.isOfUsers(value.getClass()) && !(value instanceof Enum);
    }

    private static JsonNode text(Object value) {
        String text = value instanceof char[] letters
                ? new String(letters)
                : value instanceof Enum<?> constant
                        ? constant.name()
                        : value.getClass() == Date.class
                                ? ((Date) value).toInstant().toString()
                                : value.toString();
        return TextNode.valueOf(text);
    }

    private @Nullable JsonNode structure(Object value) {
        if (value instanceof Collection<?> elements) {
            return array(elements);
        } else if (value instanceof Map<?, ?> map) {
            return map(map);
        } else if (value instanceof Object[] elements) {
            return array(Arrays.asList(elements));
        }
        return value.getClass().isArray() ? primitives(value) : object(value);
    }

    private @Nullable ArrayNode array(Collection<?> elements) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Object element : elements) {
            JsonNode node = of(element);
            if (node != null) {
                array.add(node);
            }
        }
        return array.isEmpty() && !elements.isEmpty() ? null : array;
    }

    private static ArrayNode primitives(Object array) {
        ArrayNode nodes = MAPPER.createArrayNode();
        for (int i = 0; i < Array.getLength(array); i++) {
            nodes.add(MAPPER.<JsonNode>valueToTree(Array.get(array, i)));
        }
        return nodes;
    }

    /** Keys are data, too, and may be objects. */
    private @Nullable ArrayNode map(Map<?, ?> map) {
        ArrayNode entries = MAPPER.createArrayNode();
        map.forEach((key, value) -> {
            JsonNode name = of(key);
            JsonNode held = of(value);
            if (name != null || held != null) {
                entries.addObject().<ObjectNode>set("key", name).set("value", held);
            }
        });
        return entries.isEmpty() && !map.isEmpty() ? null : entries;
    }

    private @Nullable ObjectNode object(Object value) {
        ObjectNode object = MAPPER.createObjectNode();
        LabelledClass labels = ofPerson.get(value);
        if (labels != null) {
            for (Field field : labels.fields()) {
                boolean labelled = labels.members().stream()
                        .anyMatch(member -> member.field().equals(field));
                JsonNode held = labelled ? null : of(LabelledClass.read(field, value));
                if (held != null) {
                    object.set(field.getName(), held);
                }
            }
        }
        return object.isEmpty() ? null : object;
    }
}
