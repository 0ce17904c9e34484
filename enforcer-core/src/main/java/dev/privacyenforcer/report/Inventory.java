package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.AtomicFile;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import dev.privacyenforcer.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the record of processing activities (GDPR Art. 30) and the evidence beside it.
 *
 * <p>Every file is a function of its input alone: no clock, no environment. Equal input gives equal bytes, so that the
 * record can live in version control and be signed off there. {@code inventory.html} is one self-contained page that
 * loads nothing. All of them hold keys, code locations and counts, never a data value.
 */
public final class Inventory {

    private Inventory() {}

    /**
     * What was written.
     *
     * @param flows the evidence, for programs
     * @param html the record, for people
     */
    public record Written(Path flows, Path html) {}

    /**
     * Writes page and evidence; keys without a title in the policy are called as the shipped taxonomy calls them.
     *
     * @param policy what is declared
     * @param observation what was seen
     * @param dir where to; created if missing
     * @return the files
     * @throws IOException if a file cannot be written
     */
    public static Written write(Policy policy, Observation observation, Path dir) throws IOException {
        return write(policy, observation, Titles.shipped(), dir);
    }

    /**
     * Writes page and evidence.
     *
     * @param policy what is declared
     * @param observation what was seen
     * @param titles how keys are called to which the policy gives no title
     * @param dir where to; created if missing
     * @return the files
     * @throws IOException if a file cannot be written
     */
    public static Written write(Policy policy, Observation observation, Titles titles, Path dir) throws IOException {
        RecordInput input = RecordInput.of(policy, observation).with(titles);
        write(input, Set.of(RecordFormat.HTML), RecordProfile.FULL, dir);
        return new Written(dir.resolve("flows.json"), dir.resolve(RecordFormat.HTML.file()));
    }

    /**
     * Writes the evidence and the record in each of the forms; all of them say the same.
     *
     * @param input what the record is made of
     * @param formats which forms
     * @param profile which columns the tables have
     * @param dir where to; created if missing
     * @return the files, the evidence first
     * @throws IOException if a file cannot be written
     */
    public static List<Path> write(RecordInput input, Set<RecordFormat> formats, RecordProfile profile, Path dir)
            throws IOException {
        ProcessingRecord record = ProcessingRecord.of(input);
        Map<RecordFormat, byte[]> contents = new EnumMap<>(RecordFormat.class);
        for (RecordFormat format : formats) {
            contents.put(format, content(record, format, profile));
        }
        Files.createDirectories(dir);
        List<Path> written = new ArrayList<>(List.of(dir.resolve("flows.json")));
        ObservationJson.write(input.observation(), dir.resolve("flows.json"));
        for (Map.Entry<RecordFormat, byte[]> entry : contents.entrySet()) {
            Path file = dir.resolve(entry.getKey().file());
            AtomicFile.write(file, out -> out.write(entry.getValue()));
            written.add(file);
        }
        return List.copyOf(written);
    }

    private static byte[] content(ProcessingRecord record, RecordFormat format, RecordProfile profile)
            throws IOException {
        return switch (format) {
            case HTML -> utf8(RecordPage.of(record));
            case JSON -> utf8(RecordJson.of(record));
            case CSV -> utf8(RecordCsv.of(record, profile));
            case XLSX -> RecordSheets.of(record, profile);
            case JSONLD -> utf8(RecordLinkedData.of(record));
            case FIDES -> utf8(FidesManifest.of(record));
            case MERMAID -> utf8(RecordDiagram.of(record));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Renders the page alone.
     *
     * @param policy what is declared
     * @param observation what was seen
     * @param titles how keys are called to which the policy gives no title
     * @return the content of {@code inventory.html}
     */
    public static String html(Policy policy, Observation observation, Titles titles) {
        return RecordPage.of(
                ProcessingRecord.of(RecordInput.of(policy, observation).with(titles)));
    }
}
