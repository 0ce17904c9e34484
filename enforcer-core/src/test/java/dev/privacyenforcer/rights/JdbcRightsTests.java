package dev.privacyenforcer.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.consent.InMemoryConsent;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.jdbc.TestDatabase;
import dev.privacyenforcer.rights.RightsEntry.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** On real databases, and in memory. */
@ParameterizedClass
@EnumSource(JdbcRightsTests.Kind.class)
class JdbcRightsTests {

    enum Kind {
        MEMORY,
        H2,
        POSTGRESQL
    }

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00.000001Z");
    private static final RightsEntry RESTRICTION = RightsEntry.of(Claim.RESTRICTION, "ada", "customer", NOON);

    private final RightsLedger ledger;

    JdbcRightsTests(Kind kind) {
        ledger = kind == Kind.MEMORY
                ? new InMemoryRights()
                : JdbcRights.in(TestDatabase.valueOf(kind.name()).withTables());
    }

    @Test
    void keepsEachStepWithItsGrounds() {
        RightsEntry claimed = RESTRICTION.proof("accuracy is contested", "desk");
        RightsEntry ended = claimed.then(Step.REJECTED, "verified'; --", NOON.plusSeconds(1));
        ledger.append(claimed);
        ledger.append(ended);
        ledger.append(claimed);

        assertThat(ledger.history(List.of("ada"), "customer")).containsExactly(claimed, ended);
        assertThat(ledger.standing("ada", "customer")).isEmpty();
        assertThat(ledger.history(List.of("ada"), "visitor")).isEmpty();
    }

    @Test
    void aClaimStandsUntilItIsEndedAfterwards() {
        ledger.append(RESTRICTION);
        ledger.append(RESTRICTION.then(Step.TAKEN_BACK, null, NOON.minusSeconds(1)));
        assertThat(ledger.standing("ada", "customer")).containsExactly(RESTRICTION);

        ledger.append(RESTRICTION.then(Step.TAKEN_BACK, null, NOON.plusSeconds(1)));
        assertThat(ledger.standing("ada", "customer")).isEmpty();

        RightsEntry again = RESTRICTION.then(Step.CLAIMED, null, NOON.plusSeconds(2));
        ledger.append(again);
        assertThat(ledger.standing("ada", "customer")).containsExactly(again);
    }

    @Test
    void tellsWhoIsErasedAndRestrictedBesideWhatOthersKnow() throws Exception {
        ledger.append(RESTRICTION);
        ledger.append(RightsEntry.of(Claim.ERASURE, "bob", "customer", NOON));
        ledger.append(RightsEntry.of(Claim.ERASED, "cem", "customer", NOON));
        ledger.append(RightsEntry.objection("marketing", "dee", "customer", NOON));

        var facts = Rights.of(ledger)
                .facts((ids, dataSubject) -> Map.of("ada", Map.of("data_subject.country", "DE")))
                .find(List.of("ada", "bob", "cem", "dee"), "customer");

        assertThat(facts)
                .isEqualTo(Map.of(
                        "ada", Map.of("data_subject.country", "DE", "data_subject.restricted", true),
                        "bob", Map.of("data_subject.erased", true),
                        "cem", Map.of("data_subject.erased", true),
                        "dee", Map.of()));
    }

    @Test
    void anObjectionStandsBeforeAConsentButHidesNoWithdrawal() throws Exception {
        InMemoryConsent said = new InMemoryConsent();
        said.give("ada", "customer", "analytics");
        said.withdraw("bob", "customer", "analytics");
        for (String person : List.of("ada", "bob", "cem")) {
            ledger.append(RightsEntry.objection("analytics", person, "customer", NOON));
        }
        var consent = Rights.of(ledger).over(said);

        assertThat(consent.find("ada", "customer", "analytics")).isEqualTo(ConsentState.OBJECTED);
        assertThat(consent.find("bob", "customer", "analytics")).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(consent.find("ada", "customer", "marketing")).isEqualTo(ConsentState.MISSING);
        assertThat(consent.findAll(List.of("ada", "bob", "cem", "dee"), "customer", List.of("analytics")))
                .isEqualTo(Map.of(
                        "ada", Map.of("analytics", ConsentState.OBJECTED),
                        "bob", Map.of("analytics", ConsentState.WITHDRAWN),
                        "cem", Map.of("analytics", ConsentState.OBJECTED),
                        "dee", Map.of("analytics", ConsentState.MISSING)));
    }

    @Test
    void refusesStepsThatTheLawDoesNotKnow() {
        assertThatThrownBy(() ->
                        RightsEntry.of(Claim.ERASED, "ada", "customer", NOON).then(Step.TAKEN_BACK, null, NOON))
                .hasMessageContaining("what is erased stays erased");
        assertThatThrownBy(() -> RESTRICTION.then(Step.REJECTED, null, NOON)).hasMessageContaining("'grounds'");
        assertThatThrownBy(() -> RightsEntry.of(Claim.OBJECTION, "ada", "customer", NOON))
                .hasMessageContaining("'purpose'");
        assertThatThrownBy(() -> RightsEntry.objection("marketing.advertising", "ada", "customer", NOON)
                        .then(Step.REJECTED, "profit", NOON))
                .hasMessageStartingWith("ENF-373")
                .hasMessageNotContaining("ada");
    }
}
