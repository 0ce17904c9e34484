package dev.privacyenforcer.decision;

import static dev.privacyenforcer.decision.ConsentState.WITHDRAWN;
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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The compiled policy and the naive engine agree, and both keep the promises of the language. */
class TwoEnginesTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int POLICIES = 6_000;
    private static final int REQUESTS = 84;

    @Test
    void agreeOnAMillionRandomPairsAndMeetEveryReason() {
        Map<Reason, Integer> met = new EnumMap<>(Reason.class);
        int permits = 0;
        int pairs = 0;
        for (int seed = 0; seed < POLICIES; seed++) {
            RandomPolicies world = new RandomPolicies(seed);
            Policy policy = world.policy();
            CompiledPolicy compiled = CompiledPolicy.of(policy, CLOCK);
            NaiveEngine naive = new NaiveEngine(policy, NOW);
            for (int i = 0; i < REQUESTS; i++) {
                Request request = world.request();
                // the second person meets whatever was remembered of the first
                for (Said said : List.of(world.said(), world.said())) {
                    Decision expected = naive.decide(request, said);
                    Decision found = compiled.decide(request, said);
                    if (!found.equals(expected)) {
                        Disagreement.fail(seed, policy, request, said, NOW);
                    }
                    pairs++;
                    if (expected instanceof Decision.Deny denial) {
                        met.merge(denial.reason(), 1, Integer::sum);
                    } else {
                        permits++;
                    }
                }
            }
        }
        assertThat(pairs).isGreaterThanOrEqualTo(1_000_000);
        assertThat(permits).isGreaterThan(POLICIES);
        Set<Reason> outside = EnumSet.range(Reason.PURPOSE_SWITCH_NOT_ALLOWED, Reason.RECORD_UNAVAILABLE);
        outside.removeAll(Set.of(Reason.CONSENT_UNAVAILABLE, Reason.CONTEXT_UNAVAILABLE));
        assertThat(met.keySet()).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(outside)));
    }

    @Test
    void anEmptyPolicyPermitsNothing() {
        RandomPolicies world = new RandomPolicies(1);
        CompiledPolicy empty = CompiledPolicy.of(world.policy(List.of(), List.of()), CLOCK);
        for (int i = 0; i < 1_000; i++) {
            assertThat(empty.decide(world.request(), world.said()).isPermitted())
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
                Facts facts = world.said();
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
                Facts facts = world.said();
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
                Said said = world.said();
                Map<String, ConsentState> consents = new HashMap<>(said.consents());
                String purpose = RandomPolicies.PURPOSES.get(i % RandomPolicies.PURPOSES.size());
                consents.compute(purpose, (key, before) -> before == WITHDRAWN ? before : ConsentState.OPTED_OUT);
                Said refused = new Said(consents, said.facts(), said.rights());
                if (!compiled.decide(request, said).isPermitted()) {
                    assertThat(compiled.decide(request, refused).isPermitted())
                            .as("seed %s, %s, %s", seed, request, said)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void whatIsNotKnownOrCannotBeAskedNeverTurnsADenialIntoAPermit() {
        for (int seed = 0; seed < POLICIES; seed++) {
            RandomPolicies world = new RandomPolicies(seed);
            Policy strict = strict(world.policy());
            CompiledPolicy compiled = CompiledPolicy.of(strict, CLOCK);
            for (int i = 0; i < 20; i++) {
                Request request = world.request();
                Said said = world.said();
                Map<String, Object> fewer = new HashMap<>(said.facts());
                fewer.keySet().removeIf(attribute -> !attribute.startsWith("(") && attribute.hashCode() % 2 == 0);
                if (!compiled.decide(request, said).isPermitted()) {
                    assertThat(compiled.decide(request, new Said(said.consents(), fewer, said.rights()))
                                    .isPermitted())
                            .as("seed %s, %s, %s", seed, request, said)
                            .isFalse();
                }
            }
        }
    }

    /** The same without {@code onUnknown: permit}. */
    static Policy strict(Policy policy) {
        List<Prohibition> strict = policy.prohibitions().stream()
                .map(rule -> new Prohibition(
                        rule.id(),
                        rule.title(),
                        rule.selector(),
                        rule.when(),
                        rule.unless(),
                        rule.unlessConsent(),
                        false,
                        rule.cause(),
                        rule.mode(),
                        rule.clauses()))
                .toList();
        return with(policy, policy.activities(), strict);
    }

    static Policy with(Policy policy, List<Activity> activities, List<Prohibition> prohibitions) {
        return new Policy(
                policy.header(),
                policy.mode(),
                policy.controller(),
                policy.attributes(),
                policy.dataSubjects(),
                policy.categories(),
                policy.purposes(),
                policy.recipients(),
                activities,
                prohibitions,
                policy.transitions(),
                policy.rights(),
                policy.retention(),
                policy.measures(),
                policy.remarks(),
                policy.sha256());
    }
}
