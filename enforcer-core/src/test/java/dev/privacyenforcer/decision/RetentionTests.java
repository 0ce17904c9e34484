package dev.privacyenforcer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionTests {

    private static final String MONTHS = "{\"id\": \"half-a-year\", \"categories\": [\"user\"], \"period\": \"P6M\"}";
    private static final String CLOSED =
            "{\"id\": \"closed\", \"from\": \"account.deleted\", \"period\": \"P0D\", \"within\": \"P30D\"}";

    private final Map<String, Object> facts = new HashMap<>(Map.of("moment collected", false));
    private String rules = MONTHS;
    private Operation operation = Operation.USE;
    private String purpose = "analytics";
    private String bases = "\"contract\"";

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T09:30:00Z, 2026-07-01T09:29:59.999999999Z, true",
        "2026-01-01T09:30:00Z, 2026-07-01T09:30:00Z, false",
        "2025-08-31T00:00:00Z, 2026-02-27T23:59:59Z, true",
        "2025-08-31T00:00:00Z, 2026-02-28T00:00:00Z, false",
        "2027-08-29T10:00:00Z, 2028-02-29T09:59:59Z, true",
        "2027-08-31T10:00:00Z, 2028-02-29T10:00:00Z, false",
    })
    void endsAccessAfterThePeriodByTheCalendar(Instant collected, Instant now, boolean permitted) {
        facts.put("moment collected", collected);

        assertThat(at(now).isPermitted()).isEqualTo(permitted);
    }

    @Test
    void namesRuleAndClauses() {
        rules = "{\"id\": \"logs\", \"period\": \"PT24H\", \"clauses\": [\"5\"]}";
        facts.put("moment collected", Instant.parse("2026-03-28T12:00:00Z"));

        assertThat(at("2026-03-29T11:59:59Z").isPermitted()).isTrue();
        assertThat(at("2026-03-29T12:00:00Z"))
                .isEqualTo(new Decision.Deny(Reason.RETENTION_EXPIRED, "logs", List.of("5")));
    }

    @Test
    void letsDataBeKeptUntilTheyMustBeGone() {
        rules = CLOSED;
        facts.put("moment account.deleted", Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(reason(at("2026-01-01T00:00:00Z"))).isEqualTo(Reason.RETENTION_EXPIRED);
        operation = Operation.STORE;
        assertThat(at("2026-01-30T23:59:59Z").isPermitted()).isTrue();
        assertThat(reason(at("2026-01-31T00:00:00Z"))).isEqualTo(Reason.RETENTION_EXCEEDED);
        operation = Operation.ERASE;
        assertThat(at("2030-01-01T00:00:00Z").isPermitted()).isTrue();
    }

    @Test
    void tellsWhatHasNotHappenedFromWhatIsNotKnown() {
        rules = CLOSED;
        facts.put("moment account.deleted", false);
        assertThat(at("2030-01-01T00:00:00Z").isPermitted()).isTrue();

        facts.remove("moment account.deleted");
        assertThat(reason(at("2026-01-01T00:00:00Z"))).isEqualTo(Reason.RETENTION_EXPIRED);

        facts.put("moment account.deleted", Said.UNAVAILABLE);
        assertThat(reason(at("2026-01-01T00:00:00Z"))).isEqualTo(Reason.CONTEXT_UNAVAILABLE);
    }

    @Test
    void deniesIfNobodySaysWhenDataWereCollectedThatShouldSaySo() {
        facts.put("moment collected", Said.UNAVAILABLE);

        assertThat(reason(at("2026-01-01T00:00:00Z"))).isEqualTo(Reason.CONTEXT_UNAVAILABLE);
    }

    @Test
    void countsNothingForDataWithoutATimestamp() {
        assertThat(at("2099-01-01T00:00:00Z").isPermitted()).isTrue();
    }

    @Test
    void neverEndsByACriterion() {
        rules = "{\"id\": \"law\", \"from\": \"account.deleted\", \"criterion\": \"as the law requires\"}";

        assertThat(at("2099-01-01T00:00:00Z").isPermitted()).isTrue();
    }

    @Test
    void lawAndLegalClaimsPass() {
        facts.put("moment collected", Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(reason(at("2026-01-01T00:00:00Z"))).isEqualTo(Reason.RETENTION_EXPIRED);

        bases = "\"contract\", \"legal_obligation\"";
        assertThat(at("2026-01-01T00:00:00Z"))
                .isEqualTo(new Decision.Permit(
                        "one", List.of(), dev.privacyenforcer.policy.LegalBasis.Basis.LEGAL_OBLIGATION));

        bases = "\"contract\"";
        purpose = "essential.legal_claims";
        assertThat(at("2026-01-01T00:00:00Z").isPermitted()).isTrue();
    }

    @Test
    void letsTheMostParticularRuleDecide() {
        rules = "{\"id\": \"all\", \"period\": \"P1D\"}, " + MONTHS
                + ", {\"id\": \"fraud\", \"categories\": [\"user\"], \"purposes\": [\"essential.fraud_detection\"],"
                + " \"period\": \"P1Y\"}, {\"id\": \"mail\", \"categories\": [\"user.contact\"], \"period\": \"P2Y\"},"
                + " {\"id\": \"second\", \"categories\": [\"user.contact\"], \"period\": \"P3Y\"}";
        facts.put("moment collected", Instant.parse("2024-01-01T00:00:00Z"));

        assertThat(at("2025-12-31T00:00:00Z").isPermitted()).isTrue();
        assertThat(at("2026-01-01T00:00:00Z").rule()).isEqualTo("mail");
    }

    @Test
    void anEarlierFileOrderDecidesAmongEquals() {
        rules = "{\"id\": \"first\", \"period\": \"P1Y\"}, {\"id\": \"second\", \"period\": \"P1D\"}";
        facts.put("moment collected", Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(at("2026-06-01T00:00:00Z").isPermitted()).isTrue();
    }

    @Test
    void aRuleThatMayApplyKeepsItsRestriction() {
        rules = "{\"id\": \"minors\", \"when\": {\"data_subject.age\": {\"max\": 17}}, \"period\": \"P1M\"},"
                + " {\"id\": \"rest\", \"period\": \"P1Y\"}";
        facts.put("moment collected", Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(at("2026-03-01T00:00:00Z").rule()).isEqualTo("minors");
        facts.put("data_subject.age", 18L);
        assertThat(at("2026-03-01T00:00:00Z").rule()).isEqualTo("one");
        assertThat(at("2027-03-01T00:00:00Z").rule()).isEqualTo("rest");
    }

    @ParameterizedTest
    @EnumSource(names = {"COLLECT", "USE"})
    void whatIsCollectedNowHasNoAge(Operation what) {
        facts.put("moment collected", Instant.parse("2020-01-01T00:00:00Z"));
        operation = what;

        assertThat(at("2026-01-01T00:00:00Z").isPermitted()).isEqualTo(what == Operation.COLLECT);
    }

    @Test
    void neverRemembersWhatEndsByItself() {
        CompiledPolicy policy = CompiledPolicy.of(PolicyReader.read(policy(), "p"), Clock.systemUTC());
        Request request = request();
        facts.put("moment collected", Instant.now().minusSeconds(1));
        Said young = new Said(Map.of(), Map.copyOf(facts), null);
        facts.put("moment collected", Instant.parse("2020-01-01T00:00:00Z"));
        Said old = new Said(Map.of(), Map.copyOf(facts), null);

        assertThat(policy.decide(request, young).isPermitted()).isTrue();
        assertThat(policy.decide(request, old).isPermitted()).isFalse();
        assertThat(policy.decide(request, young).isPermitted()).isTrue();
    }

    @Test
    void endsNowhereBeyondTheCalendar() {
        facts.put("moment collected", Instant.MAX);
        assertThat(at("2026-01-01T00:00:00Z").isPermitted()).isTrue();

        facts.put("moment collected", Instant.MIN);
        assertThat(reason(at("2026-01-01T00:00:00Z"))).isEqualTo(Reason.RETENTION_EXPIRED);
    }

    @Test
    void explainsWhenItEnds() {
        facts.put("moment collected", Instant.parse("2026-01-01T00:00:00Z"));
        Explanation explanation = Explanation.of(
                PolicyReader.read(policy(), "p"),
                request(),
                new Said(Map.of(), facts, null),
                Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(explanation.considered())
                .last()
                .returns("half-a-year", Explanation.Considered::id)
                .returns(Explanation.Kind.RETENTION, Explanation.Considered::kind)
                .returns(Explanation.Step.TIME, Explanation.Considered::step)
                .returns(
                        "ends access at 2026-07-01T00:00:00Z, P6M after 'collected'; the data must be gone by"
                                + " 2026-07-01T00:00:00Z",
                        Explanation.Considered::why);
    }

    private Decision at(String now) {
        return at(Instant.parse(now));
    }

    private Decision at(Instant now) {
        return CompiledPolicy.of(PolicyReader.read(policy(), "p"), Clock.fixed(now, ZoneOffset.UTC))
                .decide(request(), new Said(Map.of(), facts, null));
    }

    private Request request() {
        return new Request("customer", "user.contact.email", operation, purpose, List.of());
    }

    private static Reason reason(Decision decision) {
        return ((Decision.Deny) decision).reason();
    }

    private byte[] policy() {
        return ("{\"policy\": {\"id\": \"p\"}, \"dataSubjects\": {\"customer\": {}}, \"purposes\": {\"analytics\": {}},"
                        + " \"activities\": [{\"id\": \"one\", \"purpose\": \"" + purpose
                        + "\", \"categories\": [\"user\"], \"legalBases\": [" + bases + "]}], \"retention\": [" + rules
                        + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
