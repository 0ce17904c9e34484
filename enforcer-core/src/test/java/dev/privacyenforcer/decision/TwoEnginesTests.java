package dev.privacyenforcer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The compiled policy and the naive engine agree, and both keep the promises of the language. */
class TwoEnginesTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int POLICIES = 4_000;
    private static final int REQUESTS = 60;

    @Test
    void agreeOnRandomPoliciesAndRequestsAndMeetEveryReason() {
        Map<Reason, Integer> met = new EnumMap<>(Reason.class);
        int permits = 0;
        for (int seed = 0; seed < POLICIES; seed++) {
            RandomPolicies world = new RandomPolicies(seed);
            Policy policy = world.policy();
            CompiledPolicy compiled = CompiledPolicy.of(policy, CLOCK);
            NaiveEngine naive = new NaiveEngine(policy, NOW);
            for (int i = 0; i < REQUESTS; i++) {
                Request request = world.request();
                Map<String, ConsentState> said = world.said();
                Decision expected = naive.decide(request, said);
                assertThat(compiled.decide(request, facts(said)))
                        .as("seed %s, %s, %s, %s", seed, policy, request, said)
                        .isEqualTo(expected);
                assertThat(compiled.decide(request, facts(said)))
                        .as("remembered")
                        .isEqualTo(expected);
                Map<String, ConsentState> otherSaid = world.said();
                assertThat(compiled.decide(request, facts(otherSaid)))
                        .as("another person: seed %s, %s, %s, %s", seed, policy, request, otherSaid)
                        .isEqualTo(naive.decide(request, otherSaid));
                if (expected instanceof Decision.Deny denial) {
                    met.merge(denial.reason(), 1, Integer::sum);
                } else {
                    permits++;
                }
            }
        }
        assertThat(permits).isGreaterThan(POLICIES);
        assertThat(met.keySet())
                .contains(
                        Reason.POLICY_NOT_EFFECTIVE,
                        Reason.PROHIBITED,
                        Reason.PURPOSE_MISSING,
                        Reason.RECIPIENT_UNDECLARED,
                        Reason.CATEGORY_UNDECLARED,
                        Reason.PURPOSE_NOT_ALLOWED,
                        Reason.OPERATION_NOT_ALLOWED,
                        Reason.RECIPIENT_NOT_ALLOWED,
                        Reason.LEGAL_BASIS_MISSING,
                        Reason.CONSENT_MISSING,
                        Reason.CONSENT_EXPIRED,
                        Reason.CONSENT_WITHDRAWN,
                        Reason.OPTED_OUT,
                        Reason.OBJECTED,
                        Reason.SAFEGUARD_MISSING,
                        Reason.CONSENT_UNAVAILABLE,
                        Reason.CONTEXT_UNAVAILABLE);
    }

    @Test
    void anEmptyPolicyPermitsNothing() {
        RandomPolicies world = new RandomPolicies(1);
        CompiledPolicy empty = CompiledPolicy.of(world.policy(List.of(), List.of()), CLOCK);
        for (int i = 0; i < 1_000; i++) {
            assertThat(empty.decide(world.request(), purpose -> ConsentState.GIVEN)
                            .isPermitted())
                    .isFalse();
        }
    }

    @Test
    void addingAProhibitionNeverTurnsADenialIntoAPermit() {
        for (int seed = 0; seed < POLICIES; seed++) {
            RandomPolicies world = new RandomPolicies(seed);
            Policy policy = world.policy();
            List<Prohibition> more = new ArrayList<>(policy.prohibitions());
            more.add(world.prohibition("added"));
            CompiledPolicy before = CompiledPolicy.of(policy, CLOCK);
            CompiledPolicy after = CompiledPolicy.of(with(policy, policy.activities(), more), CLOCK);
            for (int i = 0; i < 20; i++) {
                Request request = world.request();
                Facts facts = facts(world.said());
                if (!before.decide(request, facts).isPermitted()) {
                    assertThat(after.decide(request, facts).isPermitted()).isFalse();
                }
            }
        }
    }

    @Test
    void theOrderOfRulesNeverChangesPermitOrDeny() {
        for (int seed = 0; seed < POLICIES; seed++) {
            RandomPolicies world = new RandomPolicies(seed);
            Policy policy = world.policy();
            List<Activity> activities = new ArrayList<>(policy.activities());
            List<Prohibition> prohibitions = new ArrayList<>(policy.prohibitions());
            Collections.shuffle(activities, new Random(seed));
            Collections.shuffle(prohibitions, new Random(seed));
            CompiledPolicy one = CompiledPolicy.of(policy, CLOCK);
            CompiledPolicy other = CompiledPolicy.of(with(policy, activities, prohibitions), CLOCK);
            for (int i = 0; i < 20; i++) {
                Request request = world.request();
                Facts facts = facts(world.said());
                assertThat(other.decide(request, facts).isPermitted())
                        .isEqualTo(one.decide(request, facts).isPermitted());
            }
        }
    }

    @Test
    void aRefusalNeverTurnsADenialIntoAPermit() {
        for (int seed = 0; seed < POLICIES; seed++) {
            RandomPolicies world = new RandomPolicies(seed);
            CompiledPolicy compiled = CompiledPolicy.of(world.policy(), CLOCK);
            for (int i = 0; i < 20; i++) {
                Request request = world.request();
                Map<String, ConsentState> said = world.said();
                Map<String, ConsentState> refused = new HashMap<>(said);
                refused.put(RandomPolicies.PURPOSES.get(i % RandomPolicies.PURPOSES.size()), ConsentState.OPTED_OUT);
                if (!compiled.decide(request, facts(said)).isPermitted()) {
                    assertThat(compiled.decide(request, facts(refused)).isPermitted())
                            .as("seed %s, %s, %s", seed, request, said)
                            .isFalse();
                }
            }
        }
    }

    private static Facts facts(Map<String, ConsentState> said) {
        return purpose -> said.getOrDefault(purpose, ConsentState.MISSING);
    }

    private static Policy with(Policy policy, List<Activity> activities, List<Prohibition> prohibitions) {
        return new Policy(
                policy.header(),
                policy.mode(),
                policy.controller(),
                policy.dataSubjects(),
                policy.categories(),
                policy.purposes(),
                policy.recipients(),
                activities,
                prohibitions,
                policy.transitions(),
                policy.remarks(),
                policy.sha256());
    }
}
