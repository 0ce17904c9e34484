package dev.privacyenforcer.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.consent.ConsentRecord.Event;
import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentRecordTests {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00.123456789Z");
    private static final ConsentRecord GIVEN = ConsentRecord.of(Event.GIVEN, "canary", "customer", "marketing", NOON);

    @Test
    void keepsThePersonToItselfAndTimesToTheMicrosecond() {
        assertThat(GIVEN).hasToString("GIVEN marketing of customer at 2026-02-01T12:00:00.123456Z");
        assertThat(GIVEN.until(NOON.plusSeconds(1)).expires()).isEqualTo("2026-02-01T12:00:01.123456Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "canary\0"})
    void refusesTextsThatADatabaseCannotKeepWithoutRepeatingThem(String text) {
        assertThatThrownBy(() -> ConsentRecord.of(Event.GIVEN, text, "customer", "marketing", NOON))
                .hasMessageStartingWith("ENF-372")
                .hasMessageContaining("'dataSubjectId'")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> GIVEN.bound(new Bonds(null, null, null, text))).hasMessageContaining("'jurisdiction'");
        assertThatThrownBy(() -> GIVEN.proof(text, null, null, null)).hasMessageContaining("'notice'");
    }

    @Test
    void refusesWhatIsTooLongAndEndsBeforeItBegins() {
        assertThatThrownBy(() -> GIVEN.proof(null, null, "x".repeat(401), null)).hasMessageContaining("1 to 400");
        assertThatThrownBy(() -> GIVEN.until(NOON.minusSeconds(1))).hasMessageContaining("'expires'");
        ConsentRecord withdrawn = ConsentRecord.of(Event.WITHDRAWN, "canary", "customer", "marketing", NOON);
        assertThatThrownBy(withdrawn::explicitly).hasMessageContaining("a consent");
        assertThatThrownBy(() -> withdrawn.until(NOON)).hasMessageContaining("a consent");
    }

    @Test
    void inMemoryTheSameRulesHold() {
        InMemoryConsent said = new InMemoryConsent(Clock.fixed(NOON, ZoneOffset.UTC));
        List<String> announced = new ArrayList<>();
        said.changes().get(0).listen(announced::add);
        said.append(GIVEN.bound(new Bonds(null, null, null, "DE")));
        said.append(GIVEN.bound(new Bonds(null, null, null, "DE")));
        assertThat(said.history("canary", "customer")).hasSize(1);
        assertThat(said.find("canary", "customer", "marketing")).isEqualTo(ConsentState.GIVEN);
        assertThat(said.find("canary", "customer", "marketing", new Bonds(null, null, null, "FR")))
                .isEqualTo(ConsentState.MISSING);

        said.withdraw("canary", "customer", "marketing");
        said.append(ConsentRecord.of(Event.GIVEN, "canary", "customer", "marketing", NOON.minusSeconds(1)));

        assertThat(said.find("canary", "customer", "marketing")).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(announced).hasSize(4).containsOnly("canary");
        assertThatThrownBy(() -> said.say("canary", "customer", "marketing", Bonds.NONE, ConsentState.UNAVAILABLE))
                .hasMessageStartingWith("ENF-372");
    }
}
