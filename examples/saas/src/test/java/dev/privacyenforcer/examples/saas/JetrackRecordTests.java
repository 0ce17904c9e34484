package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.report.Inventory;
import dev.privacyenforcer.report.RecordFormat;
import dev.privacyenforcer.report.RecordInput;
import dev.privacyenforcer.report.RecordProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jetrack is controller for its customers and processor for the visitors of theirs: GDPR Art. 30(1) and 30(2). */
class JetrackRecordTests {

    private static final String OWNERS = "the customers whose websites use the tracking script";

    @TempDir
    private Path directory;

    private final List<JsonNode> lines = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        Enforcer.installed().ifPresent(Enforcer::close);
        RecordInput input = RecordInput.of(Seed.JTRK.policy(), StillLife.under(Seed.JTRK, directory));
        Inventory.write(input, Set.of(RecordFormat.JSON), RecordProfile.FULL, directory);
        new JsonMapper()
                .readTree(directory.resolve(RecordFormat.JSON.file()).toFile())
                .get("lines")
                .forEach(lines::add);
    }

    @Test
    void keepsVisitorsOutOfTheControllersPart() {
        assertThat(part("controller")).hasSize(34).allSatisfy(line -> {
            assertThat(entries(line, "data_subjects", "key")).containsExactly("customer");
            assertThat(entries(line, "on_behalf_of", "title")).isEmpty();
        });
    }

    @Test
    void keepsCustomersOutOfTheProcessorsPart() {
        assertThat(part("processor"))
                .extracting(line -> line.get("id").asText())
                .containsExactly(
                        "support-figures:processor",
                        "disclosure:processor",
                        "website-analytics:processor",
                        "dashboards:processor",
                        "visitor-address:processor",
                        "visitor-cookies:processor");
        assertThat(part("processor")).allSatisfy(line -> {
            assertThat(entries(line, "data_subjects", "key")).containsExactly("website_visitor");
            assertThat(entries(line, "on_behalf_of", "title")).containsExactly(OWNERS);
            assertThat(entries(line, "legal_bases", "title"))
                    .containsExactly("A matter for the controller for whom we act");
        });
    }

    @Test
    void saysWhatIsDoneForThemWhereItGoesAndHowItIsProtected() {
        JsonNode analytics = line("website-analytics:processor");

        assertThat(entries(analytics, "operations", "key")).contains("collect", "derive", "store", "share");
        assertThat(entries(analytics, "recipients", "key")).containsExactly("processor.hosting");
        assertThat(entries(analytics, "third_countries", "title")).containsExactly("United States (US)");
        assertThat(entries(analytics, "toms", "title")).hasSizeGreaterThan(1);
        assertThat(entries(analytics, "decisions_permit", "title")).isNotEmpty().doesNotContain("0");
    }

    @Test
    void saysWhatOwnCustomersAreAskedForAndWhoGetsIt() {
        JsonNode billing = line("billing");

        assertThat(entries(billing, "data_categories", "key"))
                .containsExactly("user.payment", "user.contact.address", "user.account.subscription");
        assertThat(entries(billing, "recipients", "key")).contains("processor.payment");
        assertThat(entries(billing, "retention_rule", "title")).isNotEmpty();
        assertThat(entries(billing, "source_clause", "title"))
                .contains("1.1 billing", "2 payments, subscription", "3 service providers");
    }

    private List<JsonNode> part(String part) {
        return lines.stream()
                .filter(line -> line.get("part").asText().equals(part))
                .toList();
    }

    private JsonNode line(String id) {
        return lines.stream()
                .filter(line -> line.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> entries(JsonNode line, String cell, String what) {
        List<String> entries = new ArrayList<>();
        line.get("cells")
                .get(cell)
                .get("entries")
                .forEach(entry -> entries.add(entry.path(what).asText()));
        return entries;
    }
}
