package dev.privacyenforcer.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the benchmarks measure is what they say. */
class RuleFileTests {

    @Test
    void holdsAsManyRulesAsAFileMay() {
        Policy policy = PolicyReader.read(RuleFile.of(10_000), "large policy");

        assertThat(policy.activities()).hasSize(5_000);
        assertThat(policy.prohibitions()).hasSize(3_000);
        assertThat(policy.retention()).hasSize(2_000);
    }

    @ParameterizedTest
    @EnumSource
    void dependsOnThePersonAlone(PersonalRule rule) {
        Request read = new Request(
                "customer", "user.demographic.age_range", Operation.USE, BenchmarkPolicy.PURPOSE, List.of());

        try (Enforcer enforcer = rule.install(List.of("known"))) {
            assertThat(enforcer.decide(read, "known").isPermitted()).isTrue();
            assertThat(enforcer.decide(read).isPermitted())
                    .isEqualTo(rule == PersonalRule.CONTRACT || rule == PersonalRule.AGE);
        }
    }
}
