package dev.privacyenforcer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompiledPolicyTests {

    @Test
    void comesIntoForceAtMidnightUtcInclusive() {
        MovableClock clock = new MovableClock(Instant.parse("2025-12-31T23:59:59.999Z"));
        RandomPolicies world = new RandomPolicies(3);
        Policy policy = policyFrom("2026-01-01", world);
        CompiledPolicy compiled = CompiledPolicy.of(policy, clock);
        Request request = new Request("customer", "user", Operation.USE, "essential", List.of());

        assertThat(reason(compiled.decide(request))).isEqualTo(Reason.POLICY_NOT_EFFECTIVE);
        clock.now = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(reason(compiled.decide(request))).isEqualTo(Reason.CATEGORY_UNDECLARED);
    }

    @Test
    void keysCoverThemselvesAndWhatLiesBeneathThemOnly() {
        assertThat(Taxonomy.covers("user.contact", "user.contact")).isTrue();
        assertThat(Taxonomy.covers("user.contact", "user.contact.email")).isTrue();
        assertThat(Taxonomy.covers("user.contact", "user.contacts")).isFalse();
        assertThat(Taxonomy.covers("user.contact.email", "user.contact")).isFalse();
        assertThat(Taxonomy.covers("user.contact", "USER.contact")).isFalse();
    }

    private static Reason reason(Decision decision) {
        return ((Decision.Deny) decision).reason();
    }

    private static Policy policyFrom(String day, RandomPolicies world) {
        Policy any = world.policy(List.of(), List.of());
        var header = new dev.privacyenforcer.policy.Header(
                "p", null, null, java.time.LocalDate.parse(day), null, null, true);
        return new Policy(
                header,
                any.mode(),
                any.controller(),
                any.dataSubjects(),
                any.categories(),
                any.purposes(),
                any.recipients(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "0");
    }

    private static final class MovableClock extends Clock {

        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

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
            return now;
        }
    }
}
