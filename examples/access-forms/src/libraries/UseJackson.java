package dev.privacyenforcer.examples.libraries.use;

import com.fasterxml.jackson.databind.*;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.*;
import java.util.concurrent.Callable;

/** Reads and writes JSON, objects and trees. */
public final class UseJackson implements Callable<String> {

    @Override
    public String call() throws Exception {
        ObjectMapper mapper = new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
        ObjectNode tree = (ObjectNode) mapper.readTree("{\"a\": [1, 2.5, \"x\"], \"b\": {\"c\": null}}");
        tree.put("d", mapper.convertValue(Map.of("k", 7), JsonNode.class).get("k").asInt());
        Point point = mapper.readValue("{\"x\": 3, \"y\": [4, 5]}", Point.class);
        return mapper.writeValueAsString(tree) + mapper.writeValueAsString(point);
    }

    /** Something to map. */
    public static final class Point {

        public int x;
        public List<Integer> y;
    }
}
