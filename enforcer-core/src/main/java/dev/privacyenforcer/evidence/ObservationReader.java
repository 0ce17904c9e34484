package dev.privacyenforcer.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.privacyenforcer.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads an observation key by key. */
final class ObservationReader {

    private ObservationReader() {}

    static Observation read(JsonNode root) throws ObservationFormatException {
        JsonFields fields = JsonFields.of(root, "");
        fields.constant("$schema", FlowsJson.FORMAT);
        JsonFields policy = fields.object("policy");
        Observation observation = new Observation(
                policy.text("id"),
                policy.optionalText("version"),
                policy.text("sha256"),
                fields.text("mode"),
                fields.instant("from"),
                fields.instant("to"),
                fields.texts("wovenClasses"),
                fields.texts("unwovenClasses"),
                fields.optionalTexts("poisonedClasses"),
                fields.counts("evaluated"),
                fields.counts("incidents"),
                flows(fields));
        policy.refuseUnread();
        fields.refuseUnread();
        return observation;
    }

    private static List<Flow> flows(JsonFields fields) throws ObservationFormatException {
        List<Flow> flows = new ArrayList<>();
        for (JsonFields flow : fields.objects("flows")) {
            flows.add(flow(flow));
            flow.refuseUnread();
        }
        return flows;
    }

    static Flow flow(JsonNode node) throws ObservationFormatException {
        JsonFields fields = JsonFields.of(node, "");
        Flow flow = flow(fields);
        fields.refuseUnread();
        return flow;
    }

    private static Flow flow(JsonFields flow) throws ObservationFormatException {
        return new Flow(
                flow.text("dataSubject"),
                flow.text("category"),
                flow.choice("operation", Operation.values(), Operation::key),
                flow.texts("purposes"),
                flow.texts("recipients"),
                flow.optionalText("country"),
                flow.text("member"),
                flow.text("location"),
                flow.text("within"),
                flow.choice("outcome", Flow.Outcome.values(), o -> o.name().toLowerCase(Locale.ROOT)),
                flow.optionalText("reason"),
                flow.optionalText("rule"),
                flow.optionalText("legalBasis"),
                flow.texts("clauses"),
                flow.optionalText("reviewedBy"),
                flow.count("count"),
                flow.instant("firstSeen"),
                flow.instant("lastSeen"));
    }
}
