package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredFactsTests {

    private static final Policy POLICY = PolicyReader.read("""
            {"policy": {"id": "shop"}, "dataSubjects": {"customer": {}, "visitor": {}},
             "activities": [
               {"id": "orders", "purpose": "essential.service", "dataSubjects": ["customer"], "categories": ["user.contact"],
                "legalBases": ["contract"],
                "automatedDecision": {"ground": "contract", "profiling": true, "logic": "points by turnover"},
                "record": {"process_owner": "Sales", "dpia_reference": "DPIA 2", "valid_from": "2025-03-01"}},
               {"id": "figures", "purpose": "analytics", "categories": ["user.behavior"], "legalBases": ["contract"],
                "operations": ["use", "export"], "obligations": [{"do": "aggregate", "minGroup": 5},
                {"do": "mask", "operations": ["export"]}],
                "automatedDecision": false}],
             "retention": [
               {"id": "contact", "title": "Addresses", "categories": ["user.contact.email"], "dataSubjects": ["customer"],
                "from": "account.deleted", "period": "P1Y2M", "within": "P1D"},
               {"id": "events", "categories": ["user.behavior"], "period": "PT36H", "action": "anonymise"},
               {"id": "law", "purposes": ["analytics"], "criterion": "as the law requires"},
               {"id": "visits", "dataSubjects": ["visitor"], "categories": ["user.contact"], "period": "P0D"}],
             "measures": [{"measure": "encryption", "detail": "AES-256", "reviewBy": "2027-01-01"}, {"measure": "backups"}]}
            """.getBytes(StandardCharsets.UTF_8), "shop.json");

    private final ProcessingRecord record = ProcessingRecord.of(RecordInput.of(POLICY, nothing()));

    @Test
    void showsHowLongTheDataOfAnActivityAreKept() {
        assertThat(text("orders", Field.RETENTION_RULE))
                .isEqualTo("Addresses: 1 year 2 months after account.deleted, gone within 1 day of that");
        assertThat(text("orders", Field.RETENTION_ACTION)).isEqualTo("Erased");
        assertThat(text("orders", Field.RETENTION_CRITERION)).isEqualTo("not declared");
        assertThat(text("figures", Field.RETENTION_RULE))
                .isEqualTo("events: 36 hours after collection; law: as the law requires");
        assertThat(text("figures", Field.RETENTION_CRITERION)).isEqualTo("as the law requires");
    }

    @Test
    void showsSecurityMeasures() {
        assertThat(text("orders", Field.TOMS)).isEqualTo("encryption: AES-256; review by 2027-01-01; backups");
        assertThat(record.measures()).hasSize(2);
    }

    @Test
    void showsWhatAnActivityOwesAmongItsMeasures() {
        assertThat(text("figures", Field.TOMS))
                .isEqualTo("Used in sums alone, in groups of 5 people or more; Values are masked (hand out);"
                        + " encryption: AES-256; review by 2027-01-01; backups");
        assertThat(text("orders", Field.TOMS)).doesNotContain("Used in sums");
    }

    @Test
    void showsWhatOnlyPeopleKnow() {
        assertThat(text("orders", Field.PROCESS_OWNER)).isEqualTo("Sales");
        assertThat(text("orders", Field.DPIA_REFERENCE)).isEqualTo("DPIA 2");
        assertThat(text("orders", Field.VALID_FROM)).isEqualTo("2025-03-01");
        assertThat(text("figures", Field.PROCESS_OWNER)).isEqualTo("not declared");
    }

    @Test
    void showsDecisionsWithoutAHuman() {
        assertThat(text("orders", Field.AUTOMATED_DECISION)).isEqualTo("yes; Art. 22(2)(a); points by turnover");
        assertThat(text("orders", Field.PROFILING)).isEqualTo("yes");
        assertThat(text("figures", Field.AUTOMATED_DECISION)).isEqualTo("no");
    }

    @Test
    void showsErasuresThatSweepsFoundOverdue() {
        assertThat(text("orders", Field.ERASURE_OVERDUE)).isEqualTo("not observed");
        assertThat(record.findings()).extracting(Finding::kind).doesNotContain(Finding.Kind.ERASURE_OVERDUE);

        Observation seen =
                observation(Map.of("erasure_overdue", 5L, "erasure_overdue:contact", 3L, "erasure_overdue:events", 2L));
        ProcessingRecord overdue = ProcessingRecord.of(RecordInput.of(POLICY, seen));
        assertThat(overdue.line("orders").cell(Field.ERASURE_OVERDUE).text(overdue.words()))
                .isEqualTo("3");
        assertThat(overdue.line("figures").cell(Field.ERASURE_OVERDUE).text(overdue.words()))
                .isEqualTo("2");
        assertThat(overdue.findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.ERASURE_OVERDUE)
                .flatExtracting(Finding::points)
                .extracting(Finding.Point::text)
                .containsExactly(
                        "Addresses: 1 year 2 months after account.deleted, gone within 1 day of that: 3×",
                        "events: 36 hours after collection: 2×");
        assertThat(Inventory.html(POLICY, seen, Titles.shipped()))
                .contains("Data whose time is over could not be erased: 5")
                .doesNotContain("erasure_overdue:");
    }

    @Test
    void showsAllOfItOnThePage() {
        assertThat(Inventory.html(POLICY, nothing(), Titles.shipped()))
                .contains("events: 36 hours after collection (Made anonymous)")
                .contains("encryption: AES-256");
    }

    private static Observation nothing() {
        return observation(Map.of());
    }

    private static Observation observation(Map<String, Long> incidents) {
        Instant then = Instant.parse("2026-06-01T00:00:00Z");
        return new Observation(
                "shop", null, "0", "block", then, then, List.of(), List.of(), List.of(), Map.of(), incidents,
                List.of());
    }

    private String text(String line, Field field) {
        return record.line(line).cell(field).text(record.words());
    }
}
