package dev.privacyenforcer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A policy, request and facts over which the engines disagree, made as small as they go. */
final class Disagreement {

    private Disagreement() {}

    static void fail(long seed, Policy policy, Request request, Said said, Instant now) {
        Policy small = smallest(policy, candidate -> differ(candidate, request, said, now));
        Said less = smallest(said, candidate -> differ(small, request, candidate, now));
        assertThat(compiled(small, now).decide(request, less))
                .as(
                        "seed %s: %s, %s, %s, %s, %s",
                        seed, small.activities(), small.prohibitions(), small.retention(), request, less)
                .isEqualTo(new NaiveEngine(small, now).decide(request, less));
        throw new AssertionError("seed " + seed + ": only what was remembered differs, " + policy + request + said);
    }

    private static Policy smallest(Policy policy, Predicate<Policy> differs) {
        Policy small = policy;
        for (Activity activity : policy.activities()) {
            List<Activity> fewer = new ArrayList<>(small.activities());
            fewer.remove(activity);
            Policy candidate = TwoEnginesTests.with(small, fewer, small.prohibitions());
            small = differs.test(candidate) ? candidate : small;
        }
        for (Prohibition prohibition : policy.prohibitions()) {
            List<Prohibition> fewer = new ArrayList<>(small.prohibitions());
            fewer.remove(prohibition);
            Policy candidate = TwoEnginesTests.with(small, small.activities(), fewer);
            small = differs.test(candidate) ? candidate : small;
        }
        return small;
    }

    private static Said smallest(Said said, Predicate<Said> differs) {
        Said small = said;
        for (String purpose : said.consents().keySet()) {
            Map<String, ConsentState> fewer = new HashMap<>(small.consents());
            fewer.remove(purpose);
            Said candidate = new Said(fewer, small.facts(), small.rights());
            small = differs.test(candidate) ? candidate : small;
        }
        for (String attribute : said.facts().keySet()) {
            Map<String, Object> fewer = new HashMap<>(small.facts());
            fewer.remove(attribute);
            Said candidate = new Said(small.consents(), fewer, small.rights());
            small = differs.test(candidate) ? candidate : small;
        }
        return small;
    }

    private static boolean differ(Policy policy, Request request, Said said, Instant now) {
        return !compiled(policy, now).decide(request, said).equals(new NaiveEngine(policy, now).decide(request, said));
    }

    private static CompiledPolicy compiled(Policy policy, Instant now) {
        return CompiledPolicy.of(policy, Clock.fixed(now, ZoneOffset.UTC));
    }
}
