package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.draft.Draft;
import dev.privacyenforcer.evidence.AtomicFile;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Finding;
import dev.privacyenforcer.policy.Lint;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Command {@code draft}: a policy and bindings from evidence. */
final class DraftCommand {

    private DraftCommand() {}

    static Answer run(FleetOptions asked, @Nullable String policyId, Path out, boolean force) throws IOException {
        Path policy = out.resolve("policy.json");
        Path bindings = out.resolve("bindings.json");
        if (!force) {
            refuseIfThere(policy);
            refuseIfThere(bindings);
        }
        if (policyId == null) {
            throw new UsageException(
                    "ENF-850 No draft: which evidence is meant is not said",
                    asked.places.isEmpty() ? "the command line" : "a database, which may hold that of several policies",
                    "a draft is made from what was seen under one policy",
                    "name files with --evidence, or add --id with the id of the policy that was in force");
        }
        Evidences evidence = Evidences.of(asked.places, asked.query(policyId));
        Observation seen = evidence.sum();
        if (seen == null) {
            throw new UsageException(
                    "ENF-852 No draft: no evidence is named",
                    "the command line",
                    "a draft is made from evidence alone",
                    "add --evidence with files, directories or a database");
        }
        Draft draft = Draft.of(seen);
        byte[] text = draft.policy().getBytes(StandardCharsets.UTF_8);
        List<Finding> open = Lint.of(PolicyReader.read(text, policy.toString()));
        Files.createDirectories(out);
        AtomicFile.write(policy, file -> file.write(text));
        AtomicFile.write(bindings, file -> file.write(draft.bindings().getBytes(StandardCharsets.UTF_8)));
        return answer(draft, evidence.sources(), open, List.of(policy.toString(), bindings.toString()));
    }

    private static void refuseIfThere(Path file) {
        if (Files.exists(file)) {
            throw new UsageException(
                    "ENF-851 No draft: it would replace a file",
                    file.toString(),
                    "somebody may have written there what no evidence shows",
                    "name another directory with --out, or add --force");
        }
    }

    private static Answer answer(Draft draft, int sources, List<Finding> open, List<String> written) {
        Map<String, Long> codes =
                open.stream().collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
        ObjectNode json = Json.object()
                .put("evidence", sources)
                .put("activities", draft.activities())
                .put("remarks", draft.remarks());
        json.set(
                "open",
                codes.entrySet().stream()
                        .collect(
                                Json::object,
                                (all, code) -> all.put(code.getKey(), code.getValue()),
                                ObjectNode::setAll));
        json.set("written", Json.texts(written));
        String left = codes.entrySet().stream()
                .map(code -> "  " + code.getKey() + ": " + code.getValue())
                .collect(Collectors.joining("\n"));
        String text =
                "draft with " + draft.activities() + " activities and " + draft.remarks() + " remarks from " + sources
                        + " evidence files and instances\n" + String.join("\n", written)
                        + "\nto be settled by people (enforcer check says where):\n" + left;
        return new Answer(Answer.FINE, text, json);
    }
}
