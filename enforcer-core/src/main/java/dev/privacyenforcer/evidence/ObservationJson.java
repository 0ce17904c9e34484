package dev.privacyenforcer.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file form of an {@link Observation}: {@code flows.json}, format {@value FlowsJson#FORMAT}.
 *
 * <p>Equal observations give equal bytes, so that the file can live in version control. It holds keys, code locations
 * and counts, never a data value.
 */
public final class ObservationJson {

    private ObservationJson() {}

    /**
     * Writes canonical JSON and leaves the stream open.
     *
     * @param observation what to write
     * @param out where to
     * @throws IOException if the stream fails
     */
    public static void write(Observation observation, OutputStream out) throws IOException {
        FlowsJson.write(observation, out);
    }

    /**
     * Writes canonical JSON to a file, all of it or nothing: a reader sees the old content or the new.
     *
     * @param observation what to write
     * @param file where to; its directory must exist
     * @throws IOException if the file cannot be written
     */
    public static void write(Observation observation, Path file) throws IOException {
        AtomicFile.write(file, out -> FlowsJson.write(observation, out));
    }

    /**
     * Reads what {@link #write} wrote, strictly: an unknown, missing, repeated or mistyped key is refused.
     *
     * @param in the file
     * @return the observation in canonical order
     * @throws ObservationFormatException if it is no such file
     * @throws IOException if the stream fails
     */
    public static Observation read(InputStream in) throws IOException {
        return FlowsJson.read(in);
    }

    /**
     * Reads a file as {@link #read(InputStream)} does.
     *
     * @param file the file
     * @return the observation in canonical order
     * @throws ObservationFormatException if it is no such file
     * @throws IOException if it cannot be read
     */
    public static Observation read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }
}
