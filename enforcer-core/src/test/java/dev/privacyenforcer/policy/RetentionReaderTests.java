package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Obligation.Duty;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What activities owe, how long data are kept, and what the record is told. */
class RetentionReaderTests {

    private static final EnumSet<Operation> ALL = EnumSet.allOf(Operation.class);
    private final Policy everything = PolicyReader.read(BadPolicy.resource("good/everything.json"), "everything");

    @Test
    void readsEveryPartOfARetentionRule() {
        assertThat(everything.retention().get(0))
                .isEqualTo(new Retention(
                        "contact",
                        "After the account",
                        new Selector(
                                List.of("customer"),
                                List.of("user.contact"),
                                List.of("user.contact.email"),
                                List.of("loyalty"),
                                EnumSet.of(Operation.USE, Operation.STORE),
                                List.of("processor")),
                        new Condition(Map.of("data_subject.plan", new Condition.OneOf(List.of("free")))),
                        new Condition(Map.of("request.urgent", new Condition.Is(true))),
                        "account.deleted",
                        Period.ZERO,
                        null,
                        Period.ofDays(30),
                        Retention.Action.ANONYMISE,
                        List.of("5")));
    }

    @Test
    void countsFromCollectionAndErasesUnlessToldOtherwise() {
        Retention logs = everything.retention().get(1);

        assertThat(logs.isFromCollection()).isTrue();
        assertThat(logs.action()).isEqualTo(Retention.Action.ERASE);
        assertThat(logs.selector().operations())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Operation.COLLECT, Operation.ERASE)));
        assertThat(logs.period()).isEqualTo(Duration.ofHours(36).plusMinutes(30));
    }

    @Test
    void keepsACriterionInWords() {
        Retention rest = everything.retention().get(2);

        assertThat(rest.criterion()).isEqualTo("as long as the law requires");
        assertThat(rest.period()).isNull();
        assertThat(rest.within()).isNull();
    }

    @Test
    void readsWhatAnActivityOwes() {
        assertThat(everything.activities().get(1).obligations())
                .startsWith(
                        new Obligation(Duty.AGGREGATE, 10L, EnumSet.of(Operation.DERIVE, Operation.EXPORT)),
                        new Obligation(Duty.MASK, null, EnumSet.of(Operation.LOG)))
                .endsWith(new Obligation(Duty.RECORD_EACH, null, ALL), new Obligation(Duty.FORWARD_PURPOSE, null, ALL));
    }

    @Test
    void readsWhetherPeopleAreDecidedAboutWithoutAHuman() {
        assertThat(everything.activities().get(1).automatedDecision())
                .isEqualTo(new AutomatedDecision(
                        true,
                        true,
                        AutomatedDecision.Ground.CONTRACT,
                        "points by turnover",
                        "discounts",
                        List.of("2.3")));
        assertThat(read("\"automatedDecision\": false").automatedDecision()).isEqualTo(AutomatedDecision.NONE);
        assertThat(read("\"automatedDecision\": true").automatedDecision())
                .isEqualTo(new AutomatedDecision(true, false, null, null, null, List.of()));
        assertThat(read("\"title\": \"nothing said\"").automatedDecision()).isNull();
    }

    @Test
    void readsWhatOnlyAHumanKnowsForTheRecord() {
        assertThat(everything.activities().get(1).record())
                .containsExactly(
                        Map.entry("process_owner", "Loyalty team"),
                        Map.entry("valid_from", "2025-03-01"),
                        Map.entry("dpia_reference", "DPIA 2"));
    }

    @Test
    void readsMeasures() {
        assertThat(everything.measures())
                .containsExactly(
                        new Measure("encryption at rest", "AES-256", LocalDate.of(2027, 1, 1), List.of("6")),
                        new Measure("backups", null, null, List.of()));
    }

    private static Activity read(String more) {
        String policy = "{\"policy\": {\"id\": \"a\"}, \"activities\": [{\"id\": \"one\", \"purpose\": \"analytics\","
                + " \"categories\": [\"user\"], " + more + "}]}";
        return PolicyReader.read(policy.getBytes(StandardCharsets.UTF_8), "one")
                .activities()
                .get(0);
    }
}
