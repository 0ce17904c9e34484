package dev.privacyenforcer.examples.libraries.use;

import com.google.gson.*;
import com.google.gson.reflect.TypeToken;
import java.util.*;
import java.util.concurrent.Callable;

/** Reads and writes JSON. */
public final class UseGson implements Callable<String> {

    @Override
    public String call() throws Exception {
        Gson gson = new GsonBuilder().setPrettyPrinting().create();
        Map<String, List<Integer>> read = gson.fromJson("{'a': [1, 2, 3], 'b': []}", new TypeToken<Map<String, List<Integer>>>() {});
        JsonObject tree = JsonParser.parseString("{\"x\": {\"y\": [true, null, 1.5e3]}}").getAsJsonObject();
        return gson.toJson(read) + gson.toJson(tree.getAsJsonObject("x"));
    }
}
