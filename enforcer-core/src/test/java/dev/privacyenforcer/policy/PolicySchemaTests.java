package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicySchemaTests {

    private static final String TEXT =
            new String(BadPolicy.resource("/privacy/policy-1.schema.json"), StandardCharsets.UTF_8);

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT);

    static Stream<BadPolicy> corpus() {
        return BadPolicy.all().filter(BadPolicy::schemaRefuses);
    }

    static Stream<BadPolicy> beyondASchema() {
        return BadPolicy.all()
                .filter(bad -> !bad.schemaRefuses())
                .filter(bad -> bad.code().compareTo("ENF-110") > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smallest", "shop", "everything"})
    void acceptsGoodPolicies(String name) {
        assertThat(errors(BadPolicy.resource("good/" + name + ".json"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void refusesWhatTheReaderRefuses(BadPolicy bad) {
        assertThat(errors(bad.bytes())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("beyondASchema")
    void leavesReferencesToTheReader(BadPolicy bad) {
        assertThat(errors(bad.bytes())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POLICY, ''",
        "HEADER, /$defs/header",
        "CONTROLLER, /$defs/controller",
        "DATA_SUBJECT, /$defs/dataSubject",
        "CATEGORY, /$defs/category",
        "PURPOSE, /$defs/purpose",
        "RECIPIENT, /$defs/recipient",
        "ACTIVITY, /$defs/activity",
        "LEGAL_BASIS, /$defs/legalBasis",
        "PROHIBITION, /$defs/prohibition",
        "ATTRIBUTE, /$defs/attribute",
        "RIGHT, /$defs/right",
        "RETENTION, /$defs/retention",
        "OBLIGATION, /$defs/obligation",
        "AUTOMATED_DECISION, /$defs/automatedDecision",
        "RECORD, /$defs/record",
        "MEASURE, /$defs/measure",
        "BETWEEN, /$defs/between",
        "REMARK, /$defs/remark"
    })
    void namesTheKeysThatTheReaderKnows(Level level, String pointer) throws IOException {
        JsonNode object = new ObjectMapper().readTree(TEXT).at(pointer);

        assertThat(object.path("additionalProperties").isBoolean()).isTrue();
        assertThat(object.path("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(level.understood);
        assertThat(object.path("required")).extracting(JsonNode::asText).containsExactlyElementsOf(level.required);
    }

    @Test
    void namesTheWordsThatTheReaderKnows() throws IOException {
        JsonNode root = new ObjectMapper().readTree(TEXT);
        assertThat(root.at("/properties/mode/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Words.MODES.keySet());
        assertThat(root.at("/$defs/operation/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Words.OPERATIONS.keySet());
        assertThat(root.at("/$defs/basis/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Words.BASES.keySet());
        assertThat(root.at("/$defs/legalBasis/properties/model/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Words.MODELS.keySet());
        assertThat(root.at("/$defs/recipient/properties/role/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Words.RECIPIENT_ROLES.keySet());
        assertThat(root.at("/$defs/recipient/properties/safeguard/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Words.SAFEGUARDS.keySet());
        assertThat(root.at("/$defs/legalBasis/properties/per/items/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Words.BONDS.keySet());
        assertThat(root.at("/properties/rights/propertyNames/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Words.RIGHTS.keySet());
        assertThat(root.at("/$defs/attribute/properties/type/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Words.ATTRIBUTE_TYPES.keySet());
        assertThat(root.at("/$defs/retention/properties/action/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Words.RETENTION_ACTIONS.keySet());
        assertThat(root.at("/$defs/obligation/properties/do/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Words.DUTIES.keySet());
        assertThat(root.at("/$defs/automatedDecision/properties/ground/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Words.AUTOMATED_DECISIONS.keySet());
        assertThat(root.at("/$defs/prohibition/properties/reason/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(Words.CAUSES.keySet());
    }

    private List<Error> errors(byte[] policy) {
        return schema.validate(new String(policy, StandardCharsets.UTF_8), InputFormat.JSON);
    }
}
