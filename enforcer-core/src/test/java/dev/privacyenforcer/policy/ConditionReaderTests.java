package dev.privacyenforcer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionReaderTests {

    private final Policy everything = PolicyReader.read(BadPolicy.resource("good/everything.json"), "everything");

    @Test
    void readsConditions() {
        Prohibition residency = everything.prohibitions().get(3);
        assertThat(residency.when())
                .isEqualTo(new Condition(Map.of(
                        "data_subject.country", new Condition.In(List.of("RU")),
                        "data_subject.plan", new Condition.OneOf(List.of("free")))));
        assertThat(residency.unless())
                .isEqualTo(new Condition(Map.of("storage.country", new Condition.In(List.of("RU", "EEA", "US-CA")))));
        assertThat(residency.permitsUnknown()).isTrue();
        assertThat(residency.cause()).isEqualTo(Prohibition.Cause.RESIDENCY_VIOLATION);
        assertThat(everything.prohibitions().get(4).unless())
                .isEqualTo(new Condition(Map.of(
                        "data_subject.age", new Condition.Between(13L, 130L),
                        "request.urgent", new Condition.Is(false),
                        "request.channel", new Condition.Known())));
    }

    @Test
    void readsConditionsOfLegalBases() {
        LegalBasis inEurope = everything.activities().get(0).legalBases().get(3);
        assertThat(inEurope.when().tests())
                .containsExactly(Map.entry("data_subject.country", new Condition.In(List.of("EEA", "GB"))));
        assertThat(inEurope.unless())
                .isEqualTo(new Condition(Map.of("data_subject.age", new Condition.Between(90L, null))));
    }

    @Test
    void readsRights() {
        assertThat(everything.rights().values())
                .containsExactly(
                        new Right(
                                Right.Kind.ACCESS,
                                "Access",
                                Condition.ALWAYS,
                                null,
                                Period.ofMonths(1),
                                "manifestly unfounded",
                                List.of("10")),
                        new Right(
                                Right.Kind.ERASURE,
                                null,
                                new Condition(Map.of("data_subject.country", new Condition.In(List.of("EEA")))),
                                new Condition(Map.of("request.identity_verified", new Condition.Is(false))),
                                Period.parse("P1Y2M3W4D"),
                                null,
                                List.of()));
    }

    @Test
    void readsAttributes() {
        assertThat(everything.attributes().values())
                .containsExactly(
                        new Attribute(
                                "data_subject.plan",
                                "Plan",
                                Attribute.Type.TEXT,
                                List.of("free", "paid"),
                                List.of("5")),
                        new Attribute("request.urgent", null, Attribute.Type.BOOLEAN, List.of(), List.of()));
        assertThat(everything.knownAttributes()).containsKeys("data_subject.plan", "data_subject.country");
    }
}
