package dev.privacyenforcer.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps the evidence of one program in files of its own. */
final class DirectoryStore implements FlowStore {

    private static final long FULL = 64L << 20;

    private final Path directory;
    private final Path flows;
    private final AccessFiles accesses;

    DirectoryStore(Path directory, String instance) {
        this.directory = directory;
        this.flows = directory.resolve("flows-" + instance + ".json");
        this.accesses = new AccessFiles(directory, instance, FULL);
    }

    @Override
    public void write(Observation observation) throws IOException {
        Files.createDirectories(directory);
        ObservationJson.write(observation, flows);
    }

    @Override
    public boolean append(List<AccessEvent> more) throws IOException {
        if (!more.isEmpty()) {
            accesses.append(more);
        }
        return true;
    }
}
