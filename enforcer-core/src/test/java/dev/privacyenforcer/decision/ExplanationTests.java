package dev.privacyenforcer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.decision.Explanation.Kind;
import dev.privacyenforcer.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules that an explanation says apply are those that decided. */
class ExplanationTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void namesTheRuleThatDecidedWhateverTheReason() {
        Map<Reason, Integer> met = new EnumMap<>(Reason.class);
        for (int seed = 0; seed < 3_000; seed++) {
            RandomPolicies world = new RandomPolicies(seed);
            Policy policy = world.policy();
            CompiledPolicy compiled = CompiledPolicy.of(policy, Clock.fixed(NOW, ZoneOffset.UTC));
            for (int i = 0; i < 40; i++) {
                Request request = world.request();
                Said said = world.said();
                Explanation explanation = Explanation.of(policy, request, said, NOW);
                assertThat(explanation.decision())
                        .as("seed %s, %s, %s", seed, policy, request)
                        .isEqualTo(compiled.decide(request, said));
                if (explanation.decision() instanceof Decision.Deny denial) {
                    met.merge(denial.reason(), 1, Integer::sum);
                }
                namesTheRuleThatDecided(explanation);
            }
        }
        assertThat(met).hasSizeGreaterThanOrEqualTo(10);
    }

    private static void namesTheRuleThatDecided(Explanation explanation) {
        Decision decision = explanation.decision();
        List<Considered> applying =
                explanation.considered().stream().filter(Considered::applies).toList();
        if (decision instanceof Decision.Permit permit) {
            assertThat(applying).allMatch(rule -> rule.kind() == Kind.ACTIVITY);
            assertThat(applying.get(0).id()).isEqualTo(permit.rule());
        } else if (decision instanceof Decision.Deny denial && denial.reason() == Reason.PROHIBITED) {
            assertThat(applying)
                    .anyMatch(
                            rule -> rule.kind() == Kind.PROHIBITION && rule.id().equals(denial.rule()));
        } else if (decision instanceof Decision.Deny denial && denial.reason() == Reason.PURPOSE_NOT_ALLOWED) {
            assertThat(applying).noneMatch(rule -> rule.kind() == Kind.ACTIVITY);
            assertThat(explanation.considered()).isNotEmpty();
        }
    }
}
