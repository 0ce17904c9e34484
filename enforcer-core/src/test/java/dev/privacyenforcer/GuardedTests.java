package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.InMemoryConsent;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.hook.Datum;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.shop.GuardedMail;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedTests {

    private static final String CATEGORY = "user.contact.email";
    private static final String CANARY = "canary@shop.example";

    private final Guarded<String> email = Guarded.known(GuardedDatum.of(CATEGORY, "customer"), CANARY, null);
    private Enforcer enforcer = Fixture.install(Fixture.policy(""));

    @AfterEach
    void close() {
        enforcer.close();
    }

    @Test
    void opensForAPermittedPurposeAndCountsEachUse() {
        PurposeScope.run(Fixture.SERVICE, () -> {
            for (int i = 0; i < 7; i++) {
                assertThat(GuardedMail.domain(email)).isEqualTo("shop.example");
            }
        });
        assertThat(enforcer.observe().flows()).singleElement().satisfies(flow -> {
            assertThat(flow.count()).isEqualTo(7);
            assertThat(flow.outcome()).isEqualTo(Outcome.PERMITTED);
            assertThat(flow.operation()).isEqualTo(Operation.USE);
            assertThat(flow.dataSubject()).isEqualTo("customer");
            assertThat(flow.member()).isEqualTo("dev.privacyenforcer.Guarded");
            assertThat(flow.location()).isEqualTo("dev.privacyenforcer.shop.GuardedMail.domain(GuardedMail.java:13)");
        });
    }

    @Test
    void countsExactlyOnManyThreads() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(new Thread(() -> PurposeScope.run(Fixture.SERVICE, () -> {
                for (int use = 0; use < 10_000; use++) {
                    GuardedMail.length(Guarded.of(CATEGORY, "customer", CANARY));
                }
            })));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(enforcer.observe().flows())
                .extracting(flow -> flow.operation() + " " + flow.count())
                .contains("USE 80000")
                .allMatch(flow -> flow.startsWith("USE") || flow.equals("COLLECT 80000"))
                .hasSize(2);
    }

    @Test
    void deniesWithTheLineThatAsked() {
        assertThatThrownBy(() -> PurposeScope.run(Fixture.MARKETING, () -> GuardedMail.domain(email)))
                .isInstanceOfSatisfying(ProcessingDeniedException.class, denied -> assertThat(denied.reason())
                        .isEqualTo(Reason.PURPOSE_NOT_ALLOWED))
                .hasMessage("""
                        ENF-201 Denied: purpose 'marketing.communications.email' may not use 'user.contact.email' of \
                        'customer'  [PURPOSE_NOT_ALLOWED]
                          at      dev.privacyenforcer.shop.GuardedMail.domain(GuardedMail.java:13)
                          because no activity permits it (policy shop 1, clause 2)
                          fix     add the category to an activity with this purpose, or do not read it here""");
        assertThat(EnforcerTests.reason(() -> GuardedMail.domain(email))).isEqualTo(Reason.PURPOSE_MISSING);
    }

    @Test
    void theFunctionDoesNotRunWhenDenied() {
        assertThatThrownBy(() -> email.run(address -> {
                    throw new AssertionError("ran");
                }))
                .isInstanceOf(ProcessingDeniedException.class);
        assertThatThrownBy(() -> email.map(address -> {
                    throw new AssertionError("ran");
                }))
                .isInstanceOf(ProcessingDeniedException.class);
    }

    @Test
    void eachLineIsAnAccessPointAndAForeignFunctionIsLocatedAtItsClass() {
        Function<String, Integer> kept = String::length;
        PurposeScope.run(Fixture.SERVICE, () -> {
            GuardedMail.length(email);
            GuardedMail.domain(email);
            GuardedMail.apply(email, kept);
            GuardedMail.apply(email, new Length());
        });
        assertThat(enforcer.observe().flows())
                .extracting(Flow::location)
                .containsExactlyInAnyOrder(
                        "dev.privacyenforcer.shop.GuardedMail.length(GuardedMail.java:23)",
                        "dev.privacyenforcer.shop.GuardedMail.domain(GuardedMail.java:13)",
                        "dev.privacyenforcer.GuardedTests.lambda(Unknown Source)",
                        "dev.privacyenforcer.GuardedTests$Length.apply(Unknown Source)");
    }

    @Test
    void categoriesUsedByOneFunctionAreKeptApart() {
        Guarded<String> city = Guarded.known(GuardedDatum.of("user.contact.address.city", "customer"), "Paris", null);
        PurposeScope.run(Fixture.SERVICE, () -> {
            GuardedMail.length(city);
            GuardedMail.length(email);
            GuardedMail.length(email);
        });
        assertThat(enforcer.observe().flows())
                .extracting(flow -> flow.category() + " " + flow.count())
                .containsExactlyInAnyOrder("user.contact.address.city 1", CATEGORY + " 2");
    }

    @Test
    void isSharedAndLoggedWhereTheScopeSaysSo() {
        PurposeScope.run(Fixture.SERVICE, () -> {
            Fixture.in(Fixture.recipient("processor.mail"), () -> GuardedMail.domain(email));
            assertThat(EnforcerTests.reason(
                            () -> Fixture.in(Fixture.recipient("crm"), () -> GuardedMail.domain(email))))
                    .isEqualTo(Reason.RECIPIENT_UNDECLARED);
            assertThat(EnforcerTests.reason(
                            () -> Fixture.in(Fixture.performs(Operation.LOG), () -> GuardedMail.domain(email))))
                    .isEqualTo(Reason.OPERATION_NOT_ALLOWED);
        });
        assertThat(enforcer.observe().flows())
                .filteredOn(flow -> flow.outcome() == Outcome.PERMITTED)
                .singleElement()
                .satisfies(flow -> {
                    assertThat(flow.operation()).isEqualTo(Operation.SHARE);
                    assertThat(flow.recipients()).containsExactly("processor.mail");
                });
    }

    @Test
    void withholdsInWithholdMode() {
        reinstall(Fixture.policy(""), Mode.WITHHOLD);
        List<String> ran = new ArrayList<>();
        PurposeScope.run(Fixture.MARKETING, () -> {
            assertThat(GuardedMail.domain(email)).isNull();
            email.run(ran::add);
            assertThat(email.<String>map(String::trim)).isNull();
        });
        assertThat(ran).isEmpty();
        assertThat(enforcer.observe().flows()).allMatch(flow -> flow.outcome() == Outcome.WITHHELD);
    }

    @Test
    void passesAndCountsInLogMode() {
        reinstall(Fixture.policy(""), Mode.LOG);
        PurposeScope.run(
                Fixture.MARKETING, () -> assertThat(GuardedMail.domain(email)).isEqualTo("shop.example"));
        assertThat(enforcer.observe().flows()).singleElement().satisfies(flow -> assertThat(flow.outcome())
                .isEqualTo(Outcome.WOULD_DENY));
    }

    @Test
    void mapsToAnotherGuardedValueOfTheSameCategory() {
        PurposeScope.run(Fixture.SERVICE, () -> {
            Guarded<Integer> length = email.map(String::length);
            assertThat(length).hasToString("[user.contact.email]");
            assertThat(length.<Integer>use(n -> n)).isEqualTo(CANARY.length());
            assertThat(email.<String>map(address -> null)).isNull();
        });
    }

    @Test
    void asksForTheConsentOfThePersonItNames() {
        enforcer.close();
        InMemoryConsent said = new InMemoryConsent();
        said.give("ada", "customer", Fixture.MARKETING);
        enforcer = Enforcer.install(
                consentPolicy(),
                Mode.BLOCK,
                Clock.systemUTC(),
                new Coverage(List.of(), List.of()),
                Consents.given(said, ConsentOptions.USUAL));
        PurposeScope.run(Fixture.MARKETING, () -> {
            for (int i = 0; i < 3; i++) {
                assertThat(GuardedMail.domain(Guarded.of(CATEGORY, "customer", CANARY, "ada")))
                        .isEqualTo("shop.example");
                assertThat(EnforcerTests.reason(
                                () -> GuardedMail.domain(Guarded.of(CATEGORY, "customer", CANARY, "bob"))))
                        .isEqualTo(Reason.CONSENT_MISSING);
            }
            assertThat(EnforcerTests.reason(() -> GuardedMail.domain(email))).isEqualTo(Reason.CONTEXT_UNAVAILABLE);
        });
    }

    @Test
    void comparesInCollectionsWithoutAPurpose() {
        Guarded<String> same = Guarded.of(CATEGORY, "customer", CANARY);
        assertThat(Set.of(email)).contains(same);
        assertThat(email).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(email)
                .isNotEqualTo(Guarded.of(CATEGORY, "customer", "other"))
                .isNotEqualTo(Guarded.of(CATEGORY, "visitor", CANARY))
                .isNotEqualTo(Guarded.of("user.contact", "customer", CANARY))
                .isNotEqualTo(CANARY);
        assertThat(enforcer.observe().flows())
                .filteredOn(flow -> flow.operation() != Operation.COLLECT)
                .isNotEmpty()
                .allMatch(flow ->
                        flow.outcome() == Outcome.INTERNAL && flow.within().isEmpty());
        enforcer.close();
        assertThat(email).as("and without an engine").isEqualTo(same).hasSameHashCodeAs(same);
    }

    @Test
    void masksInsideAToString() {
        Fixture.in(Fixture.toStringOf(new Datum("customer", CATEGORY)), () -> assertThat(email.<String>use(a -> a))
                .isEqualTo("[user.contact.email]"));
    }

    @Test
    void refusesWhatCannotBeGuarded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Guarded.of(CANARY, "customer", CATEGORY))
                .withMessageContaining("ENF-330")
                .withMessageContaining("category, data subject and value in this order")
                .withMessageNotContaining(CANARY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Guarded.of(CATEGORY, "Customer", "x"))
                .withMessageContaining("the data subject is no key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Guarded.of(CATEGORY, "customer", "x", List.of(CANARY)))
                .withMessageContaining("ENF-332")
                .withMessageNotContaining(CANARY);
        assertThatNullPointerException().isThrownBy(() -> Guarded.of(CATEGORY, "customer", null));
    }

    private void reinstall(Policy policy, Mode mode) {
        enforcer.close();
        enforcer = Fixture.install(policy, mode);
    }

    private static Policy consentPolicy() {
        String json = """
                {"policy": {"id": "shop", "version": "1", "effectiveFrom": "2026-01-01"},
                 "dataSubjects": {"customer": {}},
                 "activities": [
                   {"id": "mail", "purpose": "marketing.communications.email", "categories": ["user.contact"],
                    "legalBases": ["consent"], "clauses": ["2"]}]}
                """;
        return PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "shop.json");
    }

    private static final class Length implements Function<String, Integer> {
        @Override
        public Integer apply(String text) {
            return text.length();
        }
    }
}
