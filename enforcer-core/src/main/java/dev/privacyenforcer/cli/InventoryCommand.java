package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.report.Inventory;
import dev.privacyenforcer.report.Titles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Command {@code inventory}: the record of processing activities (GDPR Art. 30) from policy and evidence. */
final class InventoryCommand {

    private InventoryCommand() {}

    static Answer run(Policy policy, List<Path> evidence, Path out, Instant now) throws IOException {
        List<Path> files = files(evidence);
        Observation observation = files.isEmpty() ? nothingSeen(policy, now) : merged(policy, files);
        Inventory.Written written = Inventory.write(policy, observation, Titles.shipped(), out);
        ObjectNode json = Json.object()
                .put("policy", policy.header().name())
                .put("evidence", files.size())
                .put("flows", observation.flows().size());
        json.set(
                "written",
                Json.texts(List.of(written.flows().toString(), written.html().toString())));
        String text = "record of policy " + policy.header().name() + " with "
                + observation.flows().size() + " flows from " + files.size() + " evidence files\n" + written.flows()
                + "\n" + written.html();
        return new Answer(Answer.FINE, text, json);
    }

    private static Observation merged(Policy policy, List<Path> files) throws IOException {
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

    private static List<Path> files(List<Path> evidence) throws IOException {
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
