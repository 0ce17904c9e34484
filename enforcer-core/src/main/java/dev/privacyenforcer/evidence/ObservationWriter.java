package dev.privacyenforcer.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an observation key by key; what is null is left out. */
final class ObservationWriter {

    private final JsonGenerator json;

    private ObservationWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(Observation observation, JsonGenerator json) throws IOException {
        new ObservationWriter(json).observation(observation);
    }

    static void write(Flow flow, JsonGenerator json) throws IOException {
        new ObservationWriter(json).flow(flow);
    }

    private void observation(Observation observation) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", FlowsJson.FORMAT);
        json.writeObjectFieldStart("policy");
        text("id", observation.policyId());
        text("version", observation.policyVersion());
        text("sha256", observation.policySha256());
        json.writeEndObject();
        text("mode", observation.mode());
        text("from", observation.from().toString());
        text("to", observation.to().toString());
        texts("wovenClasses", observation.wovenClasses());
        texts("unwovenClasses", observation.unwovenClasses());
        if (!observation.poisonedClasses().isEmpty()) {
            texts("poisonedClasses", observation.poisonedClasses());
        }
        counts("evaluated", observation.evaluated());
        counts("incidents", observation.incidents());
        flows(observation.flows());
        json.writeEndObject();
    }

    private void counts(String key, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(key);
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private void flows(List<Flow> flows) throws IOException {
        json.writeArrayFieldStart("flows");
        for (Flow flow : flows) {
            flow(flow);
        }
        json.writeEndArray();
    }

    private void flow(Flow flow) throws IOException {
        json.writeStartObject();
        text("dataSubject", flow.dataSubject());
        text("category", flow.category());
        text("operation", flow.operation().key());
        texts("purposes", flow.purposes());
        texts("recipients", flow.recipients());
        text("country", flow.country());
        decision(flow);
        text("member", flow.member());
        text("location", flow.location());
        text("within", flow.within());
        text("reviewedBy", flow.reviewedBy());
        json.writeNumberField("count", flow.count());
        text("firstSeen", flow.firstSeen().toString());
        text("lastSeen", flow.lastSeen().toString());
        json.writeEndObject();
    }

    private void decision(Flow flow) throws IOException {
        text("outcome", flow.outcome().name().toLowerCase(Locale.ROOT));
        text("reason", flow.reason());
        text("rule", flow.rule());
        text("legalBasis", flow.legalBasis());
        texts("clauses", flow.clauses());
    }

    private void text(String key, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value);
        }
    }

    private void texts(String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
