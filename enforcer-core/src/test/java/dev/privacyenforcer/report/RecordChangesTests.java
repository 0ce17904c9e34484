package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordChangesTests {

    private static final String SHOP = """
            {"policy": {"id": "shop", "version": "1"}, "dataSubjects": {"customer": {}},
             "recipients": {"processor.payment": {"title": "Payments", "role": "processor", "countries": ["DE"]},
                            "processor.mail": {"title": "Mail", "role": "processor", "countries": ["US"], "safeguard": "scc"}},
             "activities": [
               {"id": "orders", "title": "Orders", "purpose": "essential.service", "dataSubjects": ["customer"],
                "categories": ["user.contact.email"], "legalBases": ["contract"], "recipients": ["processor.payment"]},
               {"id": "figures", "title": "Figures", "purpose": "analytics", "dataSubjects": ["customer"],
                "categories": ["user.behavior"], "legalBases": ["legitimate_interests"]}],
             "retention": [{"id": "contact", "title": "Addresses", "categories": ["user.contact"], "period": "P1Y"}]}
            """;

    @TempDir
    private Path directory;

    @Test
    void findNothingIfNothingChanged() throws IOException {
        assertThat(changes(SHOP)).isEmpty();
    }

    @Test
    void nameANewActivityWithItsPurposeAndRecipient() throws IOException {
        String news = SHOP.replace("\"legitimate_interests\"]}],", """
                "legitimate_interests"]}, {"id": "news", "title": "Newsletter", "purpose": "marketing.communications.email",
                 "dataSubjects": ["customer"], "categories": ["user.contact.email"], "legalBases": ["consent"],
                 "recipients": ["processor.mail"]}],""");

        assertThat(changes(news))
                .contains(
                        "Activity, new: Newsletter [Newsletter]",
                        "Purpose, new: Marketing Email Communications [Newsletter] material",
                        "Recipient, new: Mail [Newsletter] material",
                        "Third country, new: United States (US) [Newsletter] material",
                        "Category of data, new: User Contact Email [Newsletter]",
                        "Retention, new: Addresses: 1 year after collection; Erased [Newsletter]");
    }

    @Test
    void nameWhatIsGone() throws IOException {
        String less = SHOP.replace(", \"recipients\": [\"processor.payment\"]}", "}");

        assertThat(changes(less)).containsExactly("Recipient, gone: Payments [Orders] material");
    }

    @Test
    void showWhatALegalBasisAndATimeLimitWereBefore() throws IOException {
        String other = SHOP.replace("\"legitimate_interests\"", "\"consent\"").replace("P1Y", "P2Y");

        assertThat(changes(other))
                .containsExactly(
                        "Legal basis, changed: Legitimate interests – Art. 6(1)(f) → Consent – Art. 6(1)(a) [Figures] material",
                        "Retention, changed: Addresses: 1 year after collection → Addresses: 2 years after collection"
                                + " [Orders] material");
    }

    @Test
    void callNoOtherCategoryMaterial() throws IOException {
        assertThat(changes(SHOP.replace("\"user.behavior\"", "\"user.behavior\", \"user.telemetry\"")))
                .containsExactly("Category of data, new: Telemetry Data [Figures]");
    }

    @Test
    void compareRecordsOfDifferentLanguages() throws IOException {
        RecordBaseline german = baseline(SHOP, Language.DE);

        assertThat(ProcessingRecord.of(input(SHOP).against(german)).changes()).isEmpty();
    }

    @Test
    void findWhatRunsUndeclaredSince() throws IOException {
        Path file = Files.writeString(
                directory.resolve("record.json"),
                RecordJson.of(ProcessingRecord.of(RecordInput.of(Jetrack.policy(), Week.ofNothing()))));
        RecordInput now = RecordInput.of(Jetrack.policy(), Week.inLogMode()).against(RecordBaseline.read(file));

        assertThat(ProcessingRecord.of(now).changes())
                .filteredOn(change -> change.subject() == RecordChange.Subject.ACTIVITY)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(RecordChange.Kind.ADDED);
                    assertThat(change.key()).isEqualTo("undeclared:marketing.communications.email");
                    assertThat(change.material()).isFalse();
                });
    }

    @Test
    void standInEveryFormOfTheRecord() throws IOException {
        ProcessingRecord record =
                ProcessingRecord.of(input(SHOP.replace("P1Y", "P2Y")).against(baseline(SHOP, Language.EN)));

        JsonNode json = new JsonMapper().readTree(RecordJson.of(record)).get("changes");
        assertThat(json.get("policy").asText()).isEqualTo("shop 1");
        assertThat(json.get("items")).hasSize(1);
        assertThat(RecordPage.of(record)).contains("made under policy shop 1", "Addresses: 2 years after collection");
        List<List<String>> csv = RecordExportTests.csv(record, RecordProfile.FULL);
        int column = csv.get(0).indexOf("changes");
        assertThat(csv.get(1).get(column)).startsWith("Retention, changed: Addresses");
        assertThat(csv.get(2).get(column)).isEqualTo("Nothing changed");
    }

    @Test
    void saySoIfNoEarlierRecordIsGiven() throws IOException {
        ProcessingRecord record = ProcessingRecord.of(input(SHOP));

        assertThat(new JsonMapper()
                        .readTree(RecordJson.of(record))
                        .get("changes")
                        .get("given")
                        .asBoolean())
                .isFalse();
        assertThat(RecordPage.of(record)).contains("No earlier record given");
        assertThat(RecordCsv.of(record, RecordProfile.FULL)).contains("No earlier record given");
    }

    @Test
    void refuseWhatIsNoRecord() throws IOException {
        Path file = Files.writeString(directory.resolve("other.json"), "{\"$schema\": \"other\"}");
        Path broken = Files.writeString(directory.resolve("broken.json"), "{");

        assertThatThrownBy(() -> RecordBaseline.read(file)).hasMessageContaining("enforcer-record-1");
        assertThatThrownBy(() -> RecordBaseline.read(broken)).hasMessage("it is no well-formed JSON");
    }

    private List<String> changes(String after) throws IOException {
        ProcessingRecord record = ProcessingRecord.of(input(after).against(baseline(SHOP, Language.EN)));
        return record.changes().stream()
                .map(change -> change.text(record.words())
                        + change.lines().stream()
                                .map(RecordChange.Line::title)
                                .toList()
                                .toString()
                                .replaceFirst("^", " ")
                        + (change.material() ? " material" : ""))
                .toList();
    }

    private RecordBaseline baseline(String policy, Language language) throws IOException {
        Path file = directory.resolve("record.json");
        Files.writeString(file, RecordJson.of(ProcessingRecord.of(input(policy).with(language))));
        return RecordBaseline.read(file);
    }

    static RecordInput input(String text) {
        Policy policy = PolicyReader.read(text.getBytes(StandardCharsets.UTF_8), "shop.json");
        Instant then = Instant.parse("2026-06-01T00:00:00Z");
        return RecordInput.of(policy, Observation.nothing(policy, then));
    }
}
