package dev.privacyenforcer.examples.libraries.use;

import java.util.*;
import java.util.concurrent.Callable;
import org.yaml.snakeyaml.Yaml;

/** Reads and writes YAML. */
public final class UseSnakeYaml implements Callable<String> {

    @Override
    public String call() throws Exception {
        Map<String, Object> read = new Yaml().load("a: &x [1, 2]\nb: {c: true, d: *x}\ne: |\n  text\n  more\n");
        return read + new Yaml().dump(read);
    }
}
