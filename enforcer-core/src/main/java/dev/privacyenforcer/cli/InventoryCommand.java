package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.report.Inventory;
import dev.privacyenforcer.report.Language;
import dev.privacyenforcer.report.RecordFormat;
import dev.privacyenforcer.report.RecordInput;
import dev.privacyenforcer.report.RecordProfile;
import dev.privacyenforcer.report.Titles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Command {@code inventory}: the record of processing activities (GDPR Art. 30) from policy and evidence. */
final class InventoryCommand {

    private InventoryCommand() {}

    /** What the record is made of, and what of it is to be written. */
    record Wanted(
            List<Path> evidence,
            @Nullable Path possible,
            Set<RecordFormat> formats,
            RecordProfile profile,
            Language language,
            @Nullable String build) {}

    static Answer run(Policy policy, Wanted wanted, Path out, Instant now) throws IOException {
        List<Path> files = files(wanted.evidence());
        Observation observation = files.isEmpty() ? nothingSeen(policy, now) : merged(policy, files);
        Observation possible = wanted.possible() == null ? null : ObservationJson.read(wanted.possible());
        RecordInput input =
                new RecordInput(policy, observation, possible, Titles.shipped(), wanted.language(), wanted.build());
        List<Path> written = Inventory.write(input, wanted.formats(), wanted.profile(), out);
        ObjectNode json = Json.object()
                .put("policy", policy.header().name())
                .put("evidence", files.size())
                .put("flows", observation.flows().size());
        List<String> names = written.stream().map(Path::toString).toList();
        json.set("written", Json.texts(names));
        String text = "record of policy " + policy.header().name() + " with "
                + observation.flows().size() + " flows from " + files.size() + " evidence files\n"
                + String.join("\n", names);
        return new Answer(Answer.FINE, text, json);
    }

    static Observation merged(Policy policy, List<Path> files) throws IOException {
        List<Observation> observations = new ArrayList<>();
        for (Path file : files) {
            Observation observation = ObservationJson.read(file);
            if (!observation.policyId().equals(policy.header().id())) {
                throw new UsageException(
                        "Evidence refused: it is of another policy",
                        file.toString(),
                        "it was observed under policy '" + observation.policyId() + "', expected '"
                                + policy.header().id() + "'",
                        "name evidence of this policy, or the policy of this evidence");
            }
            observations.add(observation);
        }
        return Observation.merge(observations);
    }

    static List<Path> files(List<Path> evidence) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : evidence) {
            List<Path> found = Files.isDirectory(place) ? within(place) : List.of(place);
            if (found.isEmpty()) {
                throw new UsageException(
                        "No evidence found",
                        place.toString(),
                        "the directory holds no flows.json, not beneath it either",
                        "name the directory that the program writes its report to");
            }
            files.addAll(found);
        }
        return files.stream().distinct().toList();
    }

    private static List<Path> within(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(file -> file.endsWith("flows.json")).sorted().toList();
        }
    }

    private static Observation nothingSeen(Policy policy, Instant now) {
        Map<String, Long> evaluated = new TreeMap<>();
        policy.prohibitions().forEach(prohibition -> evaluated.put(prohibition.id(), 0L));
        return new Observation(
                policy.header().id(),
                policy.header().version(),
                policy.sha256(),
                policy.mode().key(),
                now,
                now,
                List.of(),
                List.of(),
                evaluated,
                Map.of(),
                List.of());
    }
}
