package dev.privacyenforcer.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what a program was seen to do beyond its end. Implementations replace what they kept before, or fail. */
@FunctionalInterface
public interface FlowStore {

    /**
     * Keeps the evidence of this program so far, all of it or nothing.
     *
     * @param observation everything since the program started
     * @throws IOException if it cannot be kept
     */
    void write(Observation observation) throws IOException;

    /**
     * Keeps the evidence of this program for the last time: it ends in order, and nothing is missing.
     *
     * @param observation everything since the program started
     * @throws IOException if it cannot be kept
     */
    default void end(Observation observation) throws IOException {
        write(observation);
    }

    /**
     * {@return a store of one file in a directory, which other programs may share}
     *
     * @param directory created if missing
     * @param instance names this program among them
     */
    static FlowStore in(Path directory, String instance) {
        Path file = directory.resolve("flows-" + instance + ".json");
        return observation -> {
            Files.createDirectories(directory);
            ObservationJson.write(observation, file);
        };
    }
}
