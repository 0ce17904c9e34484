package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.evidence.ObservationJson;
import dev.privacyenforcer.policy.Bindings;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.report.Inventory;
import dev.privacyenforcer.report.Language;
import dev.privacyenforcer.report.PrivacyNotice;
import dev.privacyenforcer.report.RecordBaseline;
import dev.privacyenforcer.report.RecordFormat;
import dev.privacyenforcer.report.RecordInput;
import dev.privacyenforcer.report.RecordProfile;
import dev.privacyenforcer.report.Titles;
import dev.privacyenforcer.weave.PossibleFlows;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Command {@code inventory}: the record of processing activities (GDPR Art. 30) from policy and evidence. */
final class InventoryCommand {

    private InventoryCommand() {}

    /** What the record is made of, and what of it is to be written. */
    record Wanted(
            FleetOptions evidence,
            List<Path> possible,
            Bindings bindings,
            @Nullable Path baseline,
            Set<RecordFormat> formats,
            RecordProfile profile,
            Language language,
            boolean notice) {}

    static Answer run(Policy policy, Wanted wanted, Path out, Progress progress, Instant now) throws IOException {
        FleetOptions asked = wanted.evidence();
        Evidences evidence =
                Evidences.of(asked.places, asked.query(policy.header().id()), progress);
        Observation observation = Objects.requireNonNullElseGet(evidence.sum(), () -> Observation.nothing(policy, now));
        Observation possible = possible(wanted.possible(), wanted.bindings(), policy);
        RecordInput input =
                new RecordInput(policy, observation, possible, Titles.shipped(), wanted.language(), asked.build);
        input = wanted.baseline() == null ? input : input.against(baseline(wanted.baseline()));
        progress.at("writing the record");
        List<Path> written = new ArrayList<>(Inventory.write(input, wanted.formats(), wanted.profile(), out));
        if (wanted.notice()) {
            written.addAll(PrivacyNotice.of(policy, Titles.shipped()).write(out));
        }
        ObjectNode json = Json.object()
                .put("policy", policy.header().name())
                .put("evidence", evidence.sources())
                .put("flows", observation.flows().size());
        List<String> names = written.stream().map(Path::toString).toList();
        json.set("written", Json.texts(names));
        String text = "record of policy " + policy.header().name() + " with "
                + observation.flows().size() + " flows from " + evidence.sources() + " evidence files and instances\n"
                + String.join("\n", names);
        return new Answer(Answer.FINE, text, json);
    }

    /** What the code could do: read from class files, or from a file that holds it already. */
    private static @Nullable Observation possible(List<Path> places, Bindings bindings, Policy policy)
            throws IOException {
        List<Path> classes = new ArrayList<>();
        List<Observation> all = new ArrayList<>();
        for (Path place : places) {
            if (place.toString().endsWith(".json")) {
                all.add(ofPolicy(policy, place));
            } else {
                classes.add(place);
            }
        }
        if (!classes.isEmpty()) {
            all.add(PossibleFlows.in(classes, bindings, policy));
        }
        return all.isEmpty() ? null : Observation.merge(all);
    }

    private static Observation ofPolicy(Policy policy, Path file) throws IOException {
        Observation possible = ObservationJson.read(file);
        if (!possible.policyId().equals(policy.header().id())) {
            throw new UsageException(
                    "ENF-871 Possible flows refused: they belong to another policy",
                    file.toString(),
                    "found policy '" + possible.policyId() + "', expected '"
                            + policy.header().id() + "'",
                    "name what was read from the classes of this program");
        }
        return possible;
    }

    private static RecordBaseline baseline(Path file) throws IOException {
        try {
            return RecordBaseline.read(file);
        } catch (IllegalArgumentException unreadable) {
            throw new UsageException(
                    "ENF-870 Baseline refused: it is no earlier record",
                    file.toString(),
                    String.valueOf(unreadable.getMessage()),
                    "name a record.json that 'enforcer inventory --record json' wrote");
        }
    }
}
