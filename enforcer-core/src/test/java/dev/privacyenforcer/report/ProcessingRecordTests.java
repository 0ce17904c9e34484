package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.report.ProhibitionRow.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProcessingRecordTests {

    private final ProcessingRecord log = record(Week.inLogMode(), Jetrack.TITLES);
    private final ProcessingRecord block = record(Week.inBlockMode(), Jetrack.TITLES);

    @Test
    void putsObservedCategoriesBesideTheDeclaredKeyThatCoversThem() {
        Comparison categories = cell(activity(block.asController(), "accounts"), Field.DATA_CATEGORIES);

        assertThat(categories.lines()).hasSize(3);
        assertThat(seen(categories.lines().get(0))).containsExactly("user.name 18204");
        assertThat(seen(categories.lines().get(1))).containsExactly("user.contact.email 10334");
        assertThat(seen(categories.lines().get(2))).isEmpty();
    }

    @Test
    void givesWhatIsSeenToTheNearestDeclaredKey() {
        Comparison cell = Comparison.of(
                Field.DATA_CATEGORIES,
                List.of(term("*"), term("user"), term("user.contact"), term("user.con")),
                Map.of("user.contact.email", 1L, "user.contacts", 2L, "system", 3L),
                ProcessingRecordTests::term);

        assertThat(cell.lines().stream().map(ProcessingRecordTests::seen))
                .containsExactly(
                        List.of("system 3"), List.of("user.contacts 2"), List.of("user.contact.email 1"), List.of());
    }

    @Test
    void showsWhatIsSeenAndNotDeclared() {
        Comparison cell = Comparison.of(
                Field.DATA_CATEGORIES,
                List.of(term("user.name")),
                Map.of("user.payment", 4L),
                ProcessingRecordTests::term);

        assertThat(cell.lines()).hasSize(2);
        assertThat(cell.lines().get(1).declared()).isEmpty();
        assertThat(seen(cell.lines().get(1))).containsExactly("user.payment 4");
    }

    @Test
    void namesOperationsThatWereNeverSeen() {
        Comparison operations = cell(activity(block.asController(), "billing"), Field.OPERATIONS);

        assertThat(operations.lines()).hasSize(1);
        assertThat(operations.lines().get(0).unseen())
                .containsExactly("collect", "derive other data", "store", "erase");
    }

    @Test
    void separatesOurOwnProcessingFromThatOnBehalfOfOthers() {
        assertThat(ids(block.asController())).containsExactly("accounts", "billing", "messages", "support", "legal");
        assertThat(ids(block.asProcessor())).containsExactly("legal", "site-analytics");
        assertThat(activity(block.asProcessor(), "site-analytics").onBehalfOf())
                .containsExactly("The customer whose website is tracked");
    }

    @Test
    void tellsActivitiesThatWereNeverObserved() {
        assertThat(points(block, Finding.Kind.NEVER_OBSERVED))
                .containsExactly("Support", "Comply with legal obligations");
        assertThat(block.totals().activities()).isEqualTo(6);
        assertThat(block.totals().activitiesObserved()).isEqualTo(4);
    }

    @Test
    void tellsActivitiesWithoutALegalBasis() {
        assertThat(points(block, Finding.Kind.LEGAL_BASIS)).containsExactly("Service messages by e-mail", "Support");
    }

    @Test
    void tellsCellsThatThePolicyLeavesOpen() {
        assertThat(points(block, Finding.Kind.NOT_DECLARED))
                .contains(
                        "Data protection officer",
                        "Security measures, Art. 30(1)(g)",
                        "Customer accounts: countries of storage, source of the data",
                        "Hosting provider: processing contract",
                        "Courts and authorities: role, countries",
                        "Mailing: the recipient itself")
                .doesNotHaveDuplicates();
    }

    @Test
    void givesNegativeEvidenceForProhibitions() {
        assertThat(block.rows().prohibitions().stream().map(ProhibitionRow::standing))
                .containsExactly(Standing.DEFENDED, Standing.KEPT, Standing.KEPT, Standing.UNTESTED);
        assertThat(block.rows().prohibitions().get(0)).satisfies(row -> {
            assertThat(row.evaluated()).isEqualTo(1_204_334);
            assertThat(row.attempts()).isEqualTo(3);
            assertThat(row.violations()).isZero();
        });
        assertThat(log.rows().prohibitions().get(0)).satisfies(row -> {
            assertThat(row.standing()).isEqualTo(Standing.BROKEN);
            assertThat(row.attempts()).isZero();
            assertThat(row.violations()).isEqualTo(318);
        });
    }

    @Test
    void listsWhatPassedBeforeWhatWasStopped() {
        List<Flow> both = new ArrayList<>(Week.inBlockMode().flows());
        both.addAll(Week.inLogMode().flows());
        ProcessingRecord record = record(with(Week.inLogMode(), both, Jetrack.SHA), key -> null);

        assertThat(record.refused().stream()
                        .map(line -> line.outcome() + " " + line.seen().count()))
                .containsExactly("WOULD_DENY 318", "WOULD_DENY 42", "DENIED 7", "DENIED 3", "DENIED 1");
    }

    @Test
    void keepsUnjudgedFlowsApart() {
        assertThat(block.unjudged().stream().map(FlowLine::outcome))
                .containsExactlyInAnyOrder(Flow.Outcome.RECORDED, Flow.Outcome.INTERNAL);
        assertThat(block.permitted()).allMatch(line -> line.outcome() == Flow.Outcome.PERMITTED);
        assertThat(block.totals().permitted())
                .isEqualTo(block.permitted().stream()
                        .mapToLong(line -> line.seen().count())
                        .sum());
    }

    @Test
    void showsRecipientsThePolicyDoesNotKnow() {
        RecipientRow unknown = block.rows().recipients().get(3);

        assertThat(unknown.term().key()).isEqualTo("processor.mailing");
        assertThat(unknown.details()).isNull();
        assertThat(unknown.sent()).isEmpty();
        assertThat(unknown.refused()).isEqualTo(7);
    }

    @Test
    void countsWhatARecipientBeneathADeclaredOneGot() {
        RecipientRow payment = block.rows().recipients().get(0);

        assertThat(payment.sent().stream().map(s -> s.value().key() + " " + s.count()))
                .containsExactly("user.payment 131");
    }

    @Test
    void saysThatTheEvidenceBelongsToAnotherPolicy() {
        Observation other = with(Week.inBlockMode(), Week.inBlockMode().flows(), "ab12");

        ProcessingRecord record = record(other, key -> null);

        assertThat(record.findings().get(0).kind()).isEqualTo(Finding.Kind.OTHER_POLICY);
        assertThat(points(block, Finding.Kind.OTHER_POLICY)).isEmpty();
    }

    @Test
    void saysThatClassesAreNotWatched() {
        assertThat(points(log, Finding.Kind.UNWOVEN)).containsExactly("com.jetrack.legacy.Visit");
        assertThat(points(block, Finding.Kind.UNWOVEN)).isEmpty();
    }

    @Test
    void prefersTheTitleOfThePolicyToThatOfTheTaxonomyAndThatToTheKey() {
        Vocabulary words = new Vocabulary(Jetrack.policy(), Jetrack.TITLES, Words.in(Language.EN));

        assertThat(words.purpose("analytics").title()).isEqualTo("Show customers how their site is used");
        assertThat(words.category("user.name").title()).isEqualTo("Name");
        assertThat(words.category("user.unique_id").title()).isEqualTo("Unique id");
        assertThat(words.purpose("marketing.**").title()).isEqualTo("Marketing, and everything beneath it");
    }

    private static ProcessingRecord record(Observation observation, Titles titles) {
        return ProcessingRecord.of(RecordInput.of(Jetrack.policy(), observation).with(titles));
    }

    static Observation with(Observation from, List<Flow> flows, String sha256) {
        return new Observation(
                from.policyId(),
                from.policyVersion(),
                sha256,
                from.mode(),
                from.from(),
                from.to(),
                from.wovenClasses(),
                from.unwovenClasses(),
                from.poisonedClasses(),
                from.evaluated(),
                from.incidents(),
                flows);
    }

    private static Term term(String key) {
        return new Term(key, key);
    }

    private static List<String> ids(List<ActivityRow> rows) {
        return rows.stream().map(row -> row.activity().id()).toList();
    }

    private static ActivityRow activity(List<ActivityRow> rows, String id) {
        return rows.stream()
                .filter(row -> row.activity().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison cell(ActivityRow row, Field field) {
        return row.cells().stream()
                .filter(cell -> cell.field() == field)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> seen(Comparison.Line line) {
        return Objects.requireNonNull(line.seen()).stream()
                .map(seen -> seen.value().key() + " " + seen.count())
                .toList();
    }

    private static List<String> points(ProcessingRecord record, Finding.Kind kind) {
        return record.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .flatMap(finding -> finding.points().stream())
                .map(Finding.Point::text)
                .toList();
    }
}
