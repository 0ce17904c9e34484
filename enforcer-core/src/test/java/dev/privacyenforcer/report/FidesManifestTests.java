package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FidesManifestTests {

    private static final Map<String, String> KINDS =
            Map.of("data_category", "category", "data_use", "purpose", "data_subject", "data_subject");

    private final JsonNode manifest;

    FidesManifestTests() throws IOException {
        manifest = new JsonMapper()
                .readTree(FidesManifest.of(ProcessingRecord.of(
                        RecordInput.of(Jetrack.policy(), Week.inLogMode()).with(Jetrack.TITLES))));
    }

    @Test
    void usesNoKeyThatFideslangHasNotAndNobodyExplains() {
        for (JsonNode declaration : manifest.at("/system/0/privacy_declarations")) {
            assertThat(known("data_use", declaration.get("data_use").asText())).isTrue();
            declaration.get("data_categories").forEach(key -> assertThat(known("data_category", key.asText()))
                    .as(key.asText())
                    .isTrue());
            declaration.get("data_subjects").forEach(key -> assertThat(known("data_subject", key.asText()))
                    .as(key.asText())
                    .isTrue());
        }
        manifest.findValues("data_categories")
                .forEach(keys -> keys.forEach(key -> assertThat(known("data_category", key.asText()))
                        .as(key.asText())
                        .isTrue()));
    }

    @Test
    void bringsAlongOnlyKeysThatFideslangHasNotEachBeneathAKnownParent() {
        KINDS.forEach((resources, kind) -> manifest.get(resources).forEach(each -> {
            assertThat(FidesKeys.isKnown(kind, each.get("fides_key").asText())).isFalse();
            if (each.has("parent_key")) {
                assertThat(known(resources, each.get("parent_key").asText())).isTrue();
            }
        }));
        assertThat(texts(manifest.get("data_category"), "fides_key")).contains("user.device.browser");
        assertThat(texts(manifest.get("data_subject"), "fides_key")).contains("website_visitor");
    }

    @Test
    void declaresEachActivityOncePerLegalBasis() {
        JsonNode declarations = manifest.at("/system/0/privacy_declarations");
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        declarations.forEach(each -> byName.put(each.get("name").asText(), each));

        assertThat(byName).hasSize(declarations.size());
        JsonNode billing = byName.get("billing (contract)");
        assertThat(billing.get("data_use").asText()).isEqualTo("essential.service.payment_processing");
        assertThat(billing.get("legal_basis_for_processing").asText()).isEqualTo("Contract");
        assertThat(billing.get("data_shared_with_third_parties").asBoolean()).isTrue();
        assertThat(billing.get("third_parties").asText()).contains("Payment provider");
        assertThat(byName.get("messages").has("legal_basis_for_processing")).isFalse();
    }

    @Test
    void namesWhoAnswersAndInWhichRoles() {
        assertThat(manifest.at("/organization/0/controller/name").asText()).isEqualTo("Jetrack");
        assertThat(texts(manifest.at("/system/0/responsibility"), "")).containsExactly("Controller", "Processor");
        assertThat(manifest.at("/system/0/does_international_transfers").asBoolean())
                .isTrue();
    }

    @Test
    void listsLabelledMembersAsADataset() {
        JsonNode customer = manifest.at("/dataset/0/collections/0");

        assertThat(customer.get("name").asText()).isEqualTo("com.jetrack.account.Customer");
        assertThat(texts(customer.get("fields"), "name")).contains("email", "payment");
        assertThat(manifest.at("/system/0/dataset_references/0").asText())
                .isEqualTo(manifest.at("/dataset/0/fides_key").asText());
    }

    private boolean known(String resources, String key) {
        return FidesKeys.isKnown(KINDS.get(resources), key)
                || texts(manifest.get(resources), "fides_key").contains(key);
    }

    private static List<String> texts(JsonNode nodes, String key) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add((key.isEmpty() ? node : node.get(key)).asText()));
        return texts;
    }
}
