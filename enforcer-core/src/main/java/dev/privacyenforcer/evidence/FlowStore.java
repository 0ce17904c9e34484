package dev.privacyenforcer.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
     * Keeps single accesses, for activities that owe {@code record_each}; all of them or nothing.
     *
     * @param accesses in the order in which they happened, after those of all calls before; may be empty
     * @return whether this store keeps single accesses; one that does not is never asked again
     * @throws IOException if they cannot be kept; they will be given again
     */
    default boolean append(List<AccessEvent> accesses) throws IOException {
        return false;
    }

    /**
     * {@return a store of files in a directory, which other programs may share}
     *
     * @param directory created if missing
     * @param instance names this program among them
     */
    static FlowStore in(Path directory, String instance) {
        return new DirectoryStore(directory, instance);
    }
}
