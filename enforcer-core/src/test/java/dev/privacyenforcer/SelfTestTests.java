package dev.privacyenforcer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.Engine;
import dev.privacyenforcer.hook.Entry;
import dev.privacyenforcer.hook.Guard;
import dev.privacyenforcer.hook.Scope;
import dev.privacyenforcer.hook.Value;
import dev.privacyenforcer.hook.Verdict;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfTestTests {

    @AfterEach
    void uninstall() {
        Enforcer.installed().ifPresent(Enforcer::close);
        Guard.install(null);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void passesInEveryModeAndLeavesNoTrace(Mode mode) {
        try (Enforcer enforcer = Fixture.install(Fixture.policy(""), mode)) {
            assertThatCode(SelfTest::run).doesNotThrowAnyException();
            assertThat(enforcer.observe().flows()).isEmpty();
            assertThat(Guard.scope()).isEqualTo(enforcer.engine().outside());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'policy': {'id': 'future', 'effectiveFrom': '2999-01-01'}}",
                "{'policy': {'id': 'empty'}}",
                "{'policy': {'id': 'nothing'}, 'prohibitions': [{'id': 'nothing', 'operations': ['use']}]}",
                "{'policy': {'id': 'asks'}, 'prohibitions': [{'id': 'asks', 'unless': {'consent': true}}]}"
            })
    void passesUnderAnyPolicy(String json) {
        Policy policy = PolicyReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "policy.json");
        try (Enforcer enforcer = Fixture.install(policy)) {
            assertThat(enforcer.observe().flows()).isEmpty();
        }
    }

    @Test
    void passesWithinAPurpose() {
        try (Enforcer enforcer = Fixture.install(Fixture.policy(""));
                PurposeScope purpose = PurposeScope.open(Fixture.SERVICE)) {
            Scope inside = Guard.scope();
            SelfTest.run();
            assertThat(Guard.scope()).isSameAs(inside);
            assertThat(Fixture.email()).isEqualTo("ada@shop.example");
        }
    }

    @ParameterizedTest
    @EnumSource(Verdict.Effect.class)
    void failsIfTheGuardsDoNotAskTheEngine(Verdict.Effect effect) {
        Guard.install(new Careless(effect));
        assertThatThrownBy(SelfTest::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ENF-360 Not started: the guards do not guard");
    }

    @Test
    void failsIfNobodyCanDecide() {
        Clock broken = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                if (Thread.currentThread().getStackTrace()[2].getClassName().contains("CompiledPolicy")) {
                    throw new IllegalStateException("no time");
                }
                return Instant.EPOCH;
            }
        };
        assertThatThrownBy(() -> Enforcer.install(
                        Fixture.policy(""), Mode.BLOCK, broken, new Coverage(List.of(), List.of()), null))
                .hasMessageContaining("ENF-360")
                .hasMessageContaining("ENGINE_ERROR");
        assertThat(Enforcer.installed()).isEmpty();
        assertThat(Guard.installed()).isNull();
    }

    @Test
    void takesNoTime() {
        try (Enforcer enforcer = Fixture.install(Fixture.policy(""))) {
            long start = System.nanoTime();
            SelfTest.run();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(50));
            assertThat(enforcer.mode()).isEqualTo(Mode.BLOCK);
        }
    }

    /** Lets pass, masks or withholds, and never denies. */
    private record Careless(Verdict.Effect effect, List<Scope> scopes) implements Engine {

        Careless(Verdict.Effect effect) {
            this(effect, new ArrayList<>());
        }

        @Override
        public Scope outside() {
            if (scopes.isEmpty()) {
                scopes.add(new Scope(this) {});
            }
            return scopes.get(0);
        }

        @Override
        public Entry enter(Scope outer, AccessPoint point) {
            return new Entry(outer, null, false);
        }

        @Override
        public Verdict decide(Scope scope, AccessPoint point, Object owner, Value value) {
            return new Verdict(effect, occurrences -> {}, Verdict.Holds.ONCE);
        }
    }
}
