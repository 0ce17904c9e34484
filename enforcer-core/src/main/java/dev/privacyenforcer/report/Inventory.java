package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.AtomicFile;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import dev.privacyenforcer.policy.Policy;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the record of processing activities (GDPR Art. 30) and the evidence beside it.
 *
 * <p>Both files are functions of policy and observation alone: no clock, no environment. Equal input gives equal bytes,
 * so that the record can live in version control and be signed off there. {@code inventory.html} is one self-contained
 * page that loads nothing, runs no script and holds keys, code locations and counts, never a data value.
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
     * Writes both files; keys without a title in the policy are called as the shipped taxonomy calls them.
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
     * Writes both files.
     *
     * @param policy what is declared
     * @param observation what was seen
     * @param titles how keys are called to which the policy gives no title
     * @param dir where to; created if missing
     * @return the files
     * @throws IOException if a file cannot be written
     */
    public static Written write(Policy policy, Observation observation, Titles titles, Path dir) throws IOException {
        String html = html(policy, observation, titles);
        Files.createDirectories(dir);
        Written written = new Written(dir.resolve("flows.json"), dir.resolve("inventory.html"));
        ObservationJson.write(observation, written.flows());
        AtomicFile.write(written.html(), out -> out.write(html.getBytes(StandardCharsets.UTF_8)));
        return written;
    }

    /**
     * Renders the page alone.
     *
     * @param policy what is declared
     * @param observation what was seen
     * @param titles how keys are called to which the policy gives no title
     * @return the content of {@code inventory.html}
     */
    @SuppressWarnings("NullAway") // generated code takes no interceptor as null
    public static String html(Policy policy, Observation observation, Titles titles) {
        StringOutput out = new StringOutput(64 * 1024);
        JteinventoryGenerated.render(new CleanOutput(out), null, ProcessingRecord.of(policy, observation, titles));
        return out.toString();
    }
}
