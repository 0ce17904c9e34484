package dev.privacyenforcer.examples.saas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Requests, and what a clause says about them, in the form that the command {@code test} reads.
 *
 * @param clause the clause
 * @param name what is tried
 * @param request with what the file says of every case; a list among its values stands for each of them
 * @param expected the answer
 */
record ClauseCase(String clause, String name, JsonNode request, JsonNode expected) {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> EACH = List.of("dataSubject", "category", "operation", "purpose", "recipient");

    static List<ClauseCase> of(Seed seed) {
        JsonNode file = read(seed);
        return StreamSupport.stream(file.get("cases").spliterator(), false)
                .map(node -> new ClauseCase(
                        node.get("clause").asText(),
                        node.get("name").asText(),
                        over(file.path("defaults"), node.get("request")),
                        node.get("expect")))
                .toList();
    }

    /** {@return what every request says unless it says otherwise} */
    static JsonNode defaults(Seed seed) {
        return read(seed).path("defaults");
    }

    private static JsonNode read(Seed seed) {
        try {
            return MAPPER.readTree(seed.cases());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode over(JsonNode defaults, JsonNode own) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        defaults.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
        List.of("purpose", "recipient").forEach(key -> {
            if (own.has(key) || own.has(key + "s")) {
                whole.remove(List.of(key, key + "s"));
            }
        });
        own.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
        return whole;
    }

    /** {@return a request for each combination of what is listed} */
    List<ClauseRequest> requests() {
        Stream<ObjectNode> all = Stream.of((ObjectNode) request.deepCopy());
        for (String key : EACH) {
            all = all.flatMap(one -> each(one, key));
        }
        return all.map(ClauseRequest::new).toList();
    }

    private static Stream<ObjectNode> each(ObjectNode request, String key) {
        if (!request.path(key).isArray()) {
            return Stream.of(request);
        }
        List<ObjectNode> each = new ArrayList<>();
        request.get(key)
                .forEach(value -> each.add((ObjectNode) request.deepCopy().set(key, value)));
        return each.stream();
    }
}
