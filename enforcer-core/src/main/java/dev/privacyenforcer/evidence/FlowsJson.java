package dev.privacyenforcer.evidence;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Canonical JSON of an observation. Non-ASCII is escaped, so that no mark can reorder what a reviewer sees. */
final class FlowsJson {

    static final String FORMAT = "enforcer-flows-1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private FlowsJson() {}

    static void write(Observation observation, OutputStream out) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(out, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            ObservationWriter.write(CanonicalOrder.of(observation), json);
            json.writeRaw('\n');
        }
    }

    static Observation read(InputStream in) throws IOException {
        JsonNode root;
        try {
            root = MAPPER.readTree(in);
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
        return CanonicalOrder.of(ObservationReader.read(root));
    }

    /** {@return one flow, in one line} */
    static String text(Flow flow) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            ObservationWriter.write(flow, json);
        }
        return text.toString();
    }

    static Flow flow(String text) throws IOException {
        try {
            return ObservationReader.flow(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    /** {@return an observation as a file would hold it} */
    static String text(Observation observation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(observation, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    static Observation observation(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ObservationFormatException notJson(JsonProcessingException e) {
        var at = e.getLocation();
        String where = at == null ? "/" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new ObservationFormatException(where, "no well-formed JSON", "one JSON object without repeated keys");
    }
}
