package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.RetentionSweep.Progress;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.decision.RetentionPlan.Due;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.PolicyReader;
import dev.privacyenforcer.policy.Retention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionSweepTests {

    private static final String RULES = """
            {"id": "events", "categories": ["user.behavior"], "period": "P30D", "within": "P30D", "action": "anonymise"},
            {"id": "fraud", "categories": ["user.behavior"], "purposes": ["essential.fraud_detection"], "period": "P60D"},
            {"id": "account", "categories": ["user.contact"], "from": "account.deleted", "period": "P0D", "within": "P30D"},
            {"id": "law", "categories": ["user.payment"], "criterion": "as the law requires"}""";
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");

    private final MovableClock clock = new MovableClock("2026-02-01T00:00:00Z");
    private final ContextProvider facts = (ids, dataSubject) -> Map.of(
            "gone", Map.of("account.deleted", JANUARY),
            "held", Map.of("account.deleted", JANUARY, "data_subject.hold", true),
            "here", Map.of("account.deleted", false));
    private final List<Progress> told = new ArrayList<>();
    private String prohibitions = "";
    private String effective = "2025-01-01";
    private @Nullable Enforcer enforcer;

    @AfterEach
    void close() {
        if (enforcer != null) {
            enforcer.close();
        }
    }

    @Test
    void endsWhatEveryRuleHasEnded() {
        Store store = new Store(held("here", "user.behavior", JANUARY), held("here", "user.behavior.purchases", null));

        assertThat(sweep(store).ended()).isEmpty();
        clock.set("2026-03-02T00:00:00Z");
        assertThat(sweep(store).ended()).containsExactly(Map.entry("events", 1L));
        assertThat(store.ended)
                .singleElement()
                .satisfies(due -> assertThat(due.rule().action()).isEqualTo(Retention.Action.ANONYMISE))
                .satisfies(due -> assertThat(due.overdue()).isTrue())
                .satisfies(due -> assertThat(due.since()).isEqualTo("2026-01-31T00:00:00Z"))
                .satisfies(due -> assertThat(due.until()).isEqualTo("2026-03-02T00:00:00Z"));
    }

    @Test
    void asksWhatHappenedToEachPerson() {
        Store store = new Store(
                held("gone", "user.contact.email", JANUARY),
                held("here", "user.contact.email", JANUARY),
                held("stranger", "user.contact.email", JANUARY));

        assertThat(sweep(store).ended()).containsExactly(Map.entry("account", 1L));
        assertThat(store.ended).hasSize(1);
    }

    @Test
    void neverEndsWhatNoPeriodEnds() {
        assertThat(sweep(new Store(held("gone", "user.payment", Instant.EPOCH), held("gone", "user.device", JANUARY)))
                        .ended())
                .isEmpty();
    }

    @Test
    void countsWhatStoresCannotDoAndGoesOn() {
        Store broken = new Store(held("gone", "user.contact.email", JANUARY), held("gone", "user.contact", JANUARY));
        broken.broken = true;
        Store unreadable = new Store();
        unreadable.unreadable = true;
        Store good = new Store(held("gone", "user.contact", JANUARY));

        Progress progress = sweep(broken, unreadable, good);
        assertThat(progress.seen()).isEqualTo(3);
        assertThat(progress.failed()).containsExactly(Map.entry("account", 2L));
        assertThat(progress.overdue()).containsExactly(Map.entry("account", 2L));
        assertThat(progress.ended()).containsExactly(Map.entry("account", 1L));
        assertThat(progress.unread()).isOne();
        assertThat(told).extracting(Progress::seen).containsExactly(2L, 2L, 3L);
        assertThat(enforcer.observe().incidents())
                .containsEntry("erasure_overdue", 2L)
                .containsEntry("erasure_overdue:account", 2L);
    }

    @Test
    void keepsWhatALegalHoldKeeps() {
        prohibitions = """
                {"id": "hold", "operations": ["erase"], "when": {"data_subject.hold": true}, "onUnknown": "permit"},
                {"id": "asked", "operations": ["erase"], "purposes": ["essential.legal_obligation.rights"]}""";
        Store store = new Store(held("held", "user.contact", JANUARY), held("gone", "user.contact", JANUARY));

        Progress progress = sweep(store);
        assertThat(progress.held()).containsExactly(Map.entry("hold", 1L));
        assertThat(progress.ended()).containsExactly(Map.entry("account", 1L));
        assertThat(store.ended).hasSize(1);
    }

    @Test
    void endsNothingByAPolicyThatIsNotInForce() {
        effective = "2027-01-01";

        assertThat(sweep(new Store(held("gone", "user.contact", JANUARY))).seen())
                .isZero();
    }

    @Test
    void tellsHowFarItWas() {
        sweep(new Store(held("gone", "user.contact", JANUARY)), new Store(held("gone", "user.contact", JANUARY)));

        assertThat(told).extracting(progress -> progress.ended().get("account")).containsExactly(1L, 2L);
    }

    @Test
    void keepsPersonAndReferenceToItself() {
        assertThat(held("canary-ada", "user.contact", JANUARY)).hasToString("user.contact of a customer");
    }

    private Progress sweep(Store... stores) {
        close();
        String json = "{\"policy\": {\"id\": \"shop\", \"effectiveFrom\": \"" + effective + "\"},"
                + " \"attributes\": {\"data_subject.hold\": {\"type\": \"boolean\"}}, \"dataSubjects\": {\"customer\": {}},"
                + " \"prohibitions\": [" + prohibitions + "], \"retention\": [" + RULES + "]}";
        Enforcer installed = Enforcer.install(
                PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "shop.json"),
                Mode.BLOCK,
                clock,
                new Coverage(List.of(), List.of()),
                FactSources.of(facts, ConsentOptions.USUAL.withBudget(Duration.ofSeconds(20)))
                        .sources());
        enforcer = installed;
        return RetentionSweep.of(installed, clock).run(List.of(stores), told::add);
    }

    private static Held held(String person, String category, @Nullable Instant collected) {
        return new Held(person, "customer", category, collected, person + "'s row");
    }

    private static final class Store implements ErasureHandler {

        private final List<Held> held;
        private final List<Due> ended = new ArrayList<>();
        private boolean broken;
        private boolean unreadable;

        Store(Held... held) {
            this.held = List.of(held);
        }

        @Override
        public String store() {
            return "the store of a test";
        }

        @Override
        public Stream<Held> held() throws IOException {
            if (unreadable) {
                throw new IOException("unreadable");
            }
            return held.stream();
        }

        @Override
        public void end(Held each, Due due) throws IOException {
            if (broken) {
                throw new IOException("broken");
            }
            ended.add(due);
        }
    }
}
