package dev.privacyenforcer.agent;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands behind {@code -javaagent:…jar=}: {@code name=value} with commas between. */
record AgentOptions(Map<String, String> values) {

    /**
     * Reads the options.
     *
     * @throws AgentException if one is unknown, repeated or without a value
     */
    static AgentOptions parse(@Nullable String text, Set<String> known) {
        Map<String, String> values = new TreeMap<>();
        if (text == null || text.isBlank()) {
            return new AgentOptions(values);
        }
        for (String option : text.split(",", -1)) {
            int equals = option.indexOf('=');
            String name = option.substring(0, Math.max(0, equals)).trim();
            String value = option.substring(equals + 1).trim();
            if (!known.contains(name) || value.isEmpty() || values.put(name, value) != null) {
                throw new AgentException(
                        "ENF-701 Agent not started: option '" + option + "' is not understood",
                        "-javaagent, after '='",
                        "found '" + option + "', expected each once and with a value: "
                                + String.join("=…, ", new TreeSet<>(known)) + "=…",
                        "correct the option, or leave it out");
            }
        }
        return new AgentOptions(values);
    }

    /** {@return whether the doors of the JDK are guarded: {@code doors=strict}, and not {@code doors=off}} */
    boolean doors() {
        String value = values.getOrDefault("doors", "off");
        if (!value.equals("strict") && !value.equals("off")) {
            throw new AgentException(
                    "ENF-710 Agent not started: 'doors=" + value + "' is not understood",
                    "-javaagent, after '='",
                    "found '" + value + "', expected off (field accesses only) or strict (reflection, method handles,"
                            + " serialization, offsets and hidden classes too)",
                    "correct the option, or leave it out");
        }
        return value.equals("strict");
    }

    @Nullable
    Path path(String name) {
        String value = values.get(name);
        return value == null ? null : Path.of(value);
    }
}
