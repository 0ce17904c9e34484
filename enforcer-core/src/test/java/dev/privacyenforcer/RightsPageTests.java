package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.rights.PersonalObjects;
import dev.privacyenforcer.shop.Club;
import dev.privacyenforcer.shop.Customer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page shows is what the policy on the page makes. */
class RightsPageTests {

    private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsTheDocumentThatItsPolicyMakes() throws IOException {
        List<String> blocks = JSON.matcher(Files.readString(Path.of("../docs/rights.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        Customer customer = new Customer("c-17", "ada@shop.example");
        JsonMapper mapper = new JsonMapper();

        try (Enforcer enforcer =
                Fixture.install(PolicyReader.read(blocks.get(0).getBytes(StandardCharsets.UTF_8), "shop.json"))) {
            DataSubjectExport copy = Club.copy(PersonalObjects.of("customer", customer.number(), customer));
            JsonNode shown = mapper.readTree(blocks.get(1));
            ObjectNode made = (ObjectNode) mapper.readTree(copy.json());
            made.set("at", shown.at("/at"));
            assertThat(made).isEqualTo(shown);
            assertThat(enforcer.observe().flows()).hasSize(1);
        }
    }
}
