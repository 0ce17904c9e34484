package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.hook.Datum;
import dev.privacyenforcer.policy.Mode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnforcerTests {

    private static final Datum EMAIL = new Datum("customer", "user.contact.email");
    private Enforcer enforcer = Fixture.install(Fixture.policy(""));

    @AfterEach
    void close() {
        enforcer.close();
    }

    @Test
    void permitsWhatAnActivityPermitsAndCountsIt() {
        PurposeScope.run(Fixture.SERVICE, () -> {
            assertThat(Fixture.email()).isEqualTo("ada@shop.example");
            assertThat(Fixture.email()).isEqualTo("ada@shop.example");
            assertThat(Fixture.likes()).isEqualTo(7);
        });
        Flow flow = only(EMAIL.category());
        assertThat(flow.count()).isEqualTo(2);
        assertThat(flow.outcome()).isEqualTo(Outcome.PERMITTED);
        assertThat(flow.rule()).isEqualTo("service");
        assertThat(flow.legalBasis()).isEqualTo("contract");
        assertThat(flow.purposes()).containsExactly(Fixture.SERVICE);
        assertThat(flow.within()).isEqualTo(EnforcerTests.class.getName() + ".permitsWhatAnActivityPermitsAndCountsIt");
    }

    @Test
    void deniesInFourLines() {
        assertThatThrownBy(() -> PurposeScope.run(Fixture.MARKETING, Fixture::email))
                .isInstanceOfSatisfying(ProcessingDeniedException.class, denied -> {
                    assertThat(denied.reason()).isEqualTo(Reason.PURPOSE_NOT_ALLOWED);
                    assertThat(denied.clauses()).containsExactly("2");
                    assertThat(denied.getMessage().lines().toList())
                            .hasSize(4)
                            .contains(
                                    "ENF-201 Denied: purpose 'marketing.communications.email' may not use"
                                            + " 'user.contact.email' of 'customer'  [PURPOSE_NOT_ALLOWED]",
                                    "  because no activity permits it (policy shop 1, clause 2)",
                                    "  fix     add the category to an activity with this purpose, or do not read it"
                                            + " here");
                    assertThat(denied.getMessage()).doesNotContain("ada@");
                });
        assertThat(only(EMAIL.category()).outcome()).isEqualTo(Outcome.DENIED);
    }

    @Test
    void deniesReadingWithoutAPurposeButRecordsWriting() {
        assertThat(reason(Fixture::email)).isEqualTo(Reason.PURPOSE_MISSING);
        assertThat(Fixture.writeEmail()).isEqualTo("ada@shop.example");
        assertThat(flows(EMAIL.category()))
                .extracting(Flow::outcome)
                .containsExactlyInAnyOrder(Outcome.DENIED, Outcome.RECORDED);
    }

    @Test
    void deniesAProhibitedWriteEvenWithoutAPurpose() {
        assertThat(reason(Fixture::writeCard)).isEqualTo(Reason.PROHIBITED);
        PurposeScope.run(
                Fixture.SERVICE, () -> assertThat(reason(Fixture::writeCard)).isEqualTo(Reason.PROHIBITED));
        assertThat(enforcer.observe().evaluated()).containsEntry("no-card", 2L);
    }

    @Test
    void theInnermostOperationOrRecipientWins() {
        PurposeScope.run(Fixture.SERVICE, () -> {
            Fixture.in(Fixture.recipient("processor.mail"), Fixture::email);
            assertThat(reason(() -> Fixture.in(Fixture.recipient("crm"), Fixture::email)))
                    .isEqualTo(Reason.RECIPIENT_UNDECLARED);
            assertThat(reason(() -> Fixture.in(
                            Fixture.recipient("processor.mail"),
                            () -> Fixture.in(Fixture.recipient("crm"), Fixture::email))))
                    .isEqualTo(Reason.RECIPIENT_UNDECLARED);
            assertThat(reason(() -> Fixture.in(
                            Fixture.recipient("processor.mail"),
                            () -> Fixture.in(Fixture.performs(Operation.LOG), Fixture::email))))
                    .isEqualTo(Reason.OPERATION_NOT_ALLOWED);
        });
        assertThat(flows(EMAIL.category()))
                .filteredOn(flow -> flow.outcome() == Outcome.PERMITTED)
                .singleElement()
                .satisfies(flow -> {
                    assertThat(flow.operation()).isEqualTo(Operation.SHARE);
                    assertThat(flow.recipients()).containsExactly("processor.mail");
                });
    }

    @Test
    void decidesAboutTheCategoriesThatAScopeDeclares() {
        PurposeScope.run(Fixture.SERVICE, () -> {
            for (int i = 0; i < 3; i++) {
                Fixture.in(Fixture.recipient("processor.mail", EMAIL), () -> {});
            }
            assertThat(reason(() -> Fixture.in(Fixture.performs(Operation.EXPORT, EMAIL), () -> {
                        throw new AssertionError("ran");
                    })))
                    .isEqualTo(Reason.OPERATION_NOT_ALLOWED);
        });
        assertThat(flows(EMAIL.category()))
                .filteredOn(flow -> flow.operation() == Operation.SHARE)
                .singleElement()
                .satisfies(flow -> assertThat(flow.count()).isEqualTo(3));
    }

    @Test
    void masksInToString() {
        Fixture.in(Fixture.toStringOf(EMAIL), () -> {
            assertThat(Fixture.email()).isEqualTo("[user.contact.email]");
            assertThat(Fixture.likes()).isZero();
        });
        assertThat(only(EMAIL.category()).outcome()).isEqualTo(Outcome.INTERNAL);
    }

    @Test
    void withholdsReferencesAndDeniesPrimitives() {
        reinstall(Mode.WITHHOLD);
        PurposeScope.run(Fixture.MARKETING, () -> {
            assertThat(Fixture.email()).isNull();
            assertThat(reason(Fixture::likes)).isEqualTo(Reason.PURPOSE_NOT_ALLOWED);
        });
        assertThat(only(EMAIL.category()).outcome()).isEqualTo(Outcome.WITHHELD);
    }

    @Test
    void passesAndCountsInLogMode() {
        reinstall(Mode.LOG);
        PurposeScope.run(Fixture.MARKETING, () -> {
            for (int i = 0; i < 5; i++) {
                assertThat(Fixture.email()).isEqualTo("ada@shop.example");
            }
            assertThat(Fixture.likes()).isEqualTo(7);
        });
        Flow flow = only(EMAIL.category());
        assertThat(flow.outcome()).isEqualTo(Outcome.WOULD_DENY);
        assertThat(flow.count()).isEqualTo(5);
        assertThat(enforcer.observe().mode()).isEqualTo("log");
    }

    @Test
    void theModeOfAProhibitionComesBeforeThatOfThePurposeAndThePolicy() {
        enforcer.close();
        enforcer = Fixture.install(Fixture.policy("""
                "purposes": {"marketing": {"mode": "log"}, "essential": {"mode": "withhold"}}
                """.strip()));
        PurposeScope.run(Fixture.MARKETING, () -> {
            assertThat(Fixture.email()).isEqualTo("ada@shop.example");
            assertThat(Fixture.writeCard()).isEqualTo("4111");
        });
        PurposeScope.run(Fixture.SERVICE, () -> assertThat(Fixture.writeCard()).isNull());
        assertThat(reason(Fixture::writeCard)).isEqualTo(Reason.PROHIBITED);
    }

    @Test
    void refusesASecondPolicyNamingBoth() {
        assertThat(Fixture.install(Fixture.policy(""))).isSameAs(enforcer);
        assertThatThrownBy(() -> Fixture.install(Fixture.policy("2", "", "service")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("ENF-004", "policy shop 1 ", "policy shop 2 ", "fix");
    }

    @Test
    void anotherVersionDecidesAtOnceForOpenScopes() {
        PurposeScope.run(Fixture.SERVICE, () -> {
            assertThat(Fixture.email()).isNotNull();
            enforcer.reload(Fixture.policy("2", "", "renamed"));
            assertThat(Fixture.email()).isNotNull();
        });
        assertThat(flows(EMAIL.category())).extracting(Flow::rule).containsExactlyInAnyOrder("service", "renamed");
        assertThatThrownBy(() -> enforcer.reload(otherPolicy())).hasMessageContainingAll("ENF-006", "other", "shop 2");
    }

    private static dev.privacyenforcer.policy.Policy otherPolicy() {
        return dev.privacyenforcer.policy.PolicyReader.read(
                "{\"policy\": {\"id\": \"other\"}}".getBytes(java.nio.charset.StandardCharsets.UTF_8), "other.json");
    }

    private void reinstall(Mode mode) {
        enforcer.close();
        enforcer = Fixture.install(Fixture.policy(""), mode);
    }

    private Flow only(String category) {
        assertThat(flows(category)).hasSize(1);
        return flows(category).get(0);
    }

    private List<Flow> flows(String category) {
        return enforcer.observe().flows().stream()
                .filter(flow -> flow.category().equals(category))
                .toList();
    }

    static Reason reason(Runnable access) {
        try {
            access.run();
        } catch (ProcessingDeniedException denied) {
            return denied.reason();
        }
        throw new AssertionError("not denied");
    }
}
