package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.shop.Customer;
import dev.privacyenforcer.shop.Parcel;
import dev.privacyenforcer.shop.Shops;
import dev.privacyenforcer.shop.Warehouse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** From the woven field and its time of collection to the denial. */
class RetentionEnforcementTests implements ContextProvider {

    private static final String ADA = "canary-ada";
    private static final Instant JANUARY = Instant.parse("2026-01-01T09:30:00Z");
    private static final String MONTHS = "\"period\": \"P6M\"";
    private static final String CLOSED = "\"from\": \"account.deleted\", \"period\": \"P30D\"";

    private final MovableClock clock = new MovableClock("2026-06-01T00:00:00Z");
    private final Map<String, Object> events = new ConcurrentHashMap<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private final Warehouse warehouse;
    private @Nullable Enforcer enforcer;

    RetentionEnforcementTests() throws ReflectiveOperationException {
        warehouse = Shops.warehouse();
    }

    @Override
    public Map<String, Map<String, Object>> find(Collection<String> ids, String dataSubject) {
        lookups.incrementAndGet();
        Map<String, Map<String, Object>> found = new HashMap<>();
        ids.forEach(id -> found.put(id, Map.copyOf(events)));
        return found;
    }

    @AfterEach
    void close() {
        if (enforcer != null) {
            enforcer.close();
        }
    }

    @Test
    void deniesWithReasonAndRuleOnceThePeriodIsOver() {
        install(MONTHS);
        assertThat(warehouse.trace(ADA, JANUARY)).isEqualTo("Paris");

        clock.set("2026-07-01T09:30:00Z");
        ProcessingDeniedException denied = denied(() -> warehouse.trace(ADA, JANUARY));
        assertThat(denied.denial().reason()).isEqualTo(Reason.RETENTION_EXPIRED);
        assertThat(denied.denial().rule()).isEqualTo("rest");
        assertThat(denied)
                .hasMessageContaining("[RETENTION_EXPIRED]")
                .hasMessageContaining("the time is over for which rule 'rest' lets the data be used")
                .hasMessageNotContaining(ADA);
    }

    @Test
    void passesForClaimsAndForWhatTheLawObligesTo() {
        clock.set("2030-01-01T00:00:00Z");
        install(MONTHS);

        assertThat(warehouse.prove(ADA, JANUARY)).isEqualTo("Paris");
        assertThat(warehouse.tax(ADA, JANUARY)).isEqualTo("Paris");
        assertThat(denied(() -> warehouse.trace(ADA, JANUARY)).denial().reason())
                .isEqualTo(Reason.RETENTION_EXPIRED);
    }

    @Test
    void aPermissionEndsByItselfInAnOpenScope() {
        install(MONTHS);
        AtomicInteger reads = new AtomicInteger();

        ProcessingDeniedException denied = denied(() -> warehouse.watch(ADA, JANUARY, () -> {
            if (reads.incrementAndGet() == 100) {
                clock.set("2026-07-01T09:30:00Z");
            }
            return true;
        }));
        assertThat(denied.denial().reason()).isEqualTo(Reason.RETENTION_EXPIRED);
        assertThat(reads).hasValue(100);
    }

    @Test
    void judgesEachObjectByItsOwnAge() {
        clock.set("2026-07-02T00:00:00Z");
        install(MONTHS);

        for (int round = 0; round < 3; round++) {
            assertThat(warehouse.trace(ADA, Instant.parse("2026-03-01T00:00:00Z")))
                    .isEqualTo("Paris");
            assertThat(denied(() -> warehouse.trace(ADA, JANUARY)).denial().reason())
                    .isEqualTo(Reason.RETENTION_EXPIRED);
        }
    }

    @Test
    void deniesWhereTheTimeOfCollectionIsMissing() {
        install(MONTHS);

        assertThat(denied(() -> warehouse.trace(ADA, null)).denial().reason()).isEqualTo(Reason.CONTEXT_UNAVAILABLE);
    }

    @Test
    void countsFromTheTimeThatBindingsName() throws ReflectiveOperationException {
        Warehouse bound = Shops.boundWarehouse();
        install(MONTHS);
        assertThat(bound.trace(ADA, JANUARY)).isEqualTo("Paris");
        assertThat(denied(() -> bound.trace(ADA, null)).denial().reason()).isEqualTo(Reason.CONTEXT_UNAVAILABLE);

        clock.set("2026-07-01T09:30:00Z");
        assertThat(denied(() -> bound.trace(ADA, JANUARY)).denial().reason()).isEqualTo(Reason.RETENTION_EXPIRED);
        assertThat(bound.trace(ADA, Instant.parse("2026-03-01T00:00:00Z"))).isEqualTo("Paris");
        assertThat(bound.prove(ADA, JANUARY)).isEqualTo("Paris");
    }

    @Test
    void asksWhenSomethingHappenedToThePerson() {
        events.put("account.deleted", Instant.parse("2026-05-02T00:00:00Z"));
        install(CLOSED);

        clock.set("2026-05-31T23:59:59Z");
        assertThat(warehouse.trace(ADA, JANUARY)).isEqualTo("Paris");
        clock.set("2026-06-01T00:00:00Z");
        assertThat(denied(() -> warehouse.trace(ADA, JANUARY)).denial().reason())
                .isEqualTo(Reason.RETENTION_EXPIRED);
    }

    @Test
    void whatHasNotHappenedHoldsUntilTheProgramSaysThatItHas() {
        events.put("account.deleted", false);
        Enforcer installed = install(CLOSED);

        AtomicInteger reads = new AtomicInteger();
        ProcessingDeniedException denied = denied(() -> warehouse.watch(ADA, JANUARY, () -> {
            if (reads.incrementAndGet() == 100) {
                events.put("account.deleted", Instant.parse("2026-01-01T00:00:00Z"));
                installed.consentChanged(ADA);
            }
            return true;
        }));
        assertThat(denied.denial().reason()).isEqualTo(Reason.RETENTION_EXPIRED);
        assertThat(reads).hasValue(100);
        assertThat(lookups).hasValue(2);
    }

    @Test
    void whatNobodyKnowsKeepsTheRestriction() {
        install(CLOSED);

        assertThat(denied(() -> warehouse.trace(ADA, JANUARY)).denial().reason())
                .isEqualTo(Reason.RETENTION_EXPIRED);
    }

    @Test
    void saysAtStartWhichRulesNeverEnd() {
        Logger logger = (Logger) LoggerFactory.getLogger(Enforcer.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.setLevel(Level.WARN);
        logger.addAppender(log);
        try {
            install(MONTHS, new Coverage(List.of(Customer.class.getName(), Parcel.class.getName()), List.of()));
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("""
                ENF-343 No time of collection: retention rule 'rest' counts from it, and never ends for these data
                  at      dev.privacyenforcer.shop.Customer#email
                  because no field of the class or one above it carries @CollectedAt
                  fix     put @CollectedAt on the field that says since when the object holds the data""");
    }

    private static ProcessingDeniedException denied(Runnable access) {
        return catchThrowableOfType(ProcessingDeniedException.class, access::run);
    }

    private Enforcer install(String rule) {
        return install(rule, new Coverage(List.of(), List.of()));
    }

    private Enforcer install(String rule, Coverage coverage) {
        String json = """
                {"policy": {"id": "shop", "effectiveFrom": "2026-01-01"}, "dataSubjects": {"customer": {}},
                 "activities": [
                   {"id": "service", "purpose": "essential.service", "categories": ["user"], "legalBases": ["contract"]},
                   {"id": "claims", "purpose": "essential.legal_claims", "categories": ["user"], "legalBases": ["contract"]},
                   {"id": "tax", "purpose": "essential.service.payment_processing", "categories": ["user"],
                    "legalBases": ["contract", "legal_obligation"]}],
                 "retention": [{"id": "rest", %s, "clauses": ["5"]}]}
                """.formatted(rule);
        Consents sources = FactSources.of(this, ConsentOptions.USUAL.withBudget(Duration.ofSeconds(20)))
                .sources();
        Enforcer installed = Enforcer.install(
                PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "shop.json"),
                Mode.BLOCK,
                clock,
                coverage,
                sources);
        enforcer = installed;
        return installed;
    }
}
