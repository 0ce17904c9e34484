package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.InMemoryConsent;
import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.shop.Campaign;
import dev.privacyenforcer.shop.Shops;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the woven field to the provider of facts and back. */
class ContextEnforcementTests implements ContextProvider {

    private static final String ADA = "canary-ada";
    private static final String BOB = "canary-bob";
    private static final ConsentOptions OPTIONS = ConsentOptions.USUAL.withBudget(Duration.ofSeconds(20));
    private static final String AGE =
            "\"unless\": {\"data_subject.age\": {\"min\": 16}}, \"reason\": \"MINOR_BLOCKED\"";
    private static final String ROLE =
            "\"unless\": {\"requester.role\": [\"agent\"]}, \"reason\": \"ROLE_NOT_ALLOWED\"";

    private final Map<String, Integer> ages = new ConcurrentHashMap<>(Map.of(ADA, 36, BOB, 12));
    private final AtomicInteger lookups = new AtomicInteger();
    private final AtomicInteger roleQuestions = new AtomicInteger();
    private final Campaign newsletter;
    private String role = "agent";
    private @Nullable Enforcer enforcer;

    ContextEnforcementTests() throws ReflectiveOperationException {
        newsletter = Shops.newsletter();
    }

    @Override
    public Map<String, Map<String, Object>> find(Collection<String> ids, String dataSubject) {
        lookups.incrementAndGet();
        Map<String, Map<String, Object>> found = new HashMap<>();
        ids.forEach(id -> found.put(id, Map.of("data_subject.age", ages.get(id))));
        return found;
    }

    @Override
    public Object current(String attribute, Request request) {
        roleQuestions.incrementAndGet();
        return attribute.equals("requester.role") ? role : null;
    }

    @AfterEach
    void close() {
        if (enforcer != null) {
            enforcer.close();
        }
    }

    @Test
    void whatIsKnownOfAPersonHoldsForThatPersonWhileTheScopeIsOpen() {
        install(AGE);
        AtomicInteger visits = new AtomicInteger();

        assertThat(newsletter.visit(ADA, () -> visits.incrementAndGet() < 1_000))
                .isEqualTo(1_000);
        assertThat(lookups).hasValue(1);
        assertThat(reason(() -> newsletter.city(BOB))).isEqualTo(Reason.MINOR_BLOCKED);
        assertThat(newsletter.city(ADA)).isEqualTo("Paris");
    }

    @Test
    void aChangeThatIsAnnouncedTakesEffectInAnOpenScope() {
        Enforcer installed = install(AGE);

        assertThat(reason(() -> newsletter.visit(ADA, () -> {
                    ages.put(ADA, 12);
                    installed.consentChanged(ADA);
                    return true;
                })))
                .isEqualTo(Reason.MINOR_BLOCKED);
    }

    @Test
    void whatIsKnownOfTheRequestIsAskedEachTime() {
        install(ROLE);
        AtomicInteger visits = new AtomicInteger();

        assertThat(reason(() -> newsletter.visit(ADA, () -> {
                    role = visits.incrementAndGet() == 3 ? "guest" : "agent";
                    return true;
                })))
                .isEqualTo(Reason.ROLE_NOT_ALLOWED);
        assertThat(roleQuestions).hasValue(4);
    }

    @Test
    void deniesWhereNobodyIsIdentifiedOrNobodyCanBeAsked() {
        install(AGE);
        assertThat(reason(newsletter::cityOfNobody)).isEqualTo(Reason.CONTEXT_UNAVAILABLE);
        close();
        enforcer = install(policy(AGE), null);
        assertThat(reason(() -> newsletter.city(ADA))).isEqualTo(Reason.CONTEXT_UNAVAILABLE);
    }

    @Test
    void decidesAboutAPersonWithoutTouchingData() {
        Enforcer installed = install(AGE);
        Request request = new Request(
                "customer", "user.contact.address.city", Operation.USE, "marketing.communications.email", List.of());

        assertThat(installed.decide(request, ADA).isPermitted()).isTrue();
        assertThat(((Decision.Deny) installed.decide(request, BOB)).reason()).isEqualTo(Reason.MINOR_BLOCKED);
        assertThat(((Decision.Deny) installed.decide(request)).reason()).isEqualTo(Reason.CONTEXT_UNAVAILABLE);
    }

    @Test
    void looksUpManyPeopleAhead() {
        FactSources sources = FactSources.of(this, OPTIONS).and(new InMemoryConsent(), OPTIONS);
        enforcer = install(policy(AGE), sources.sources());
        sources.lookAhead(List.of(ADA, BOB), "customer");

        newsletter.city(ADA);
        assertThat(reason(() -> newsletter.city(BOB))).isEqualTo(Reason.MINOR_BLOCKED);
        assertThat(lookups).hasValue(1);
    }

    @Test
    void refusesAnotherProviderThatWouldNeverBeAsked() {
        install(AGE);
        ContextProvider other = (ids, dataSubject) -> Map.of();

        assertThatThrownBy(() -> install(policy(AGE), FactSources.of(other).sources()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("ENF-010");
    }

    private Enforcer install(String terms) {
        Enforcer installed = install(
                policy(terms),
                FactSources.of(this, OPTIONS)
                        .and(new InMemoryConsent(), OPTIONS)
                        .sources());
        enforcer = installed;
        return installed;
    }

    private static Enforcer install(Policy policy, @Nullable Consents sources) {
        Coverage coverage = new Coverage(List.of(), List.of());
        return Enforcer.install(policy, Mode.BLOCK, Clock.systemUTC(), coverage, sources);
    }

    private static Policy policy(String terms) {
        String json = """
                {"policy": {"id": "shop", "effectiveFrom": "2026-01-01"}, "dataSubjects": {"customer": {}},
                 "activities": [
                   {"id": "newsletter", "purpose": "marketing.communications.email", "categories": ["user.contact"],
                    "legalBases": [{"basis": "contract"}]}],
                 "prohibitions": [{"id": "never", "operations": ["use"], %s}]}
                """.formatted(terms);
        return PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "shop.json");
    }

    private static Reason reason(Runnable access) {
        try {
            access.run();
        } catch (ProcessingDeniedException denied) {
            return denied.reason();
        }
        throw new AssertionError("permitted");
    }
}
