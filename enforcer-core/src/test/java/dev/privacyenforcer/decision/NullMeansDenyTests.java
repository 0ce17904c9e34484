package dev.privacyenforcer.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What is missing, whoever left it out, never permits what would be denied if it were there. Where data are stored is
 * no such part: a request without a country is one about no transfer.
 */
class NullMeansDenyTests {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int POLICIES = 3_000;
    private static final int REQUESTS = 30;

    /** What may be missing. */
    private enum Part {
        PURPOSE,
        RECIPIENTS,
        CONSENT,
        BOUND_CONSENT,
        ATTRIBUTE,
        MOMENT,
        STATUS,
        FACT,
        EVERY_ANSWER
    }

    @Test
    void aMissingPartNeverPermitsWhatTheWholeDoesNot() {
        Map<Part, Integer> denied = new EnumMap<>(Part.class);
        for (int seed = 0; seed < POLICIES; seed++) {
            RandomPolicies world = new RandomPolicies(seed);
            Policy policy = TwoEnginesTests.strict(world.policy());
            CompiledPolicy compiled = CompiledPolicy.of(policy, CLOCK);
            NaiveEngine naive = new NaiveEngine(policy, NOW);
            for (int i = 0; i < REQUESTS; i++) {
                Request request = world.request();
                Said said = world.said();
                boolean whole = compiled.decide(request, said).isPermitted();
                assertThat(naive.decide(request, said).isPermitted()).isEqualTo(whole);
                for (Part missing : Part.values()) {
                    boolean permitted = compiled.decide(without(missing, request), without(missing, said, i))
                            .isPermitted();
                    assertThat(permitted && !whole)
                            .as("seed %s without %s: %s, %s", seed, missing, request, said)
                            .isFalse();
                    if (whole && !permitted) {
                        denied.merge(missing, 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(denied).as("each part matters to some permission").containsOnlyKeys(Part.values());
    }

    @Test
    void refusesRequestsThatSayNothing() {
        List<String> nobody = Collections.singletonList(null);
        assertThatNullPointerException()
                .isThrownBy(() -> new Request(null, "user", Operation.USE, "essential", List.of()));
        assertThatNullPointerException()
                .isThrownBy(() -> new Request("customer", null, Operation.USE, "essential", List.of()));
        assertThatNullPointerException()
                .isThrownBy(() -> new Request("customer", "user", null, "essential", List.of()));
        assertThatNullPointerException()
                .isThrownBy(() -> new Request("customer", "user", Operation.USE, "essential", null));
        assertThatNullPointerException()
                .isThrownBy(() -> new Request("customer", "user", Operation.USE, "essential", nobody));
    }

    /** To share with nobody is to leave out with whom; any other operation discloses nothing then. */
    private static Request without(Part missing, Request request) {
        boolean nobody = missing == Part.RECIPIENTS && request.operation() == Operation.SHARE;
        return new Request(
                request.dataSubject(),
                request.category(),
                request.operation(),
                missing == Part.PURPOSE ? null : request.purpose(),
                nobody ? List.of() : request.recipients(),
                request.country());
    }

    private static Facts without(Part missing, Said said, int which) {
        if (missing == Part.FACT) {
            Map<String, Object> fewer = new HashMap<>(said.facts());
            List<String> known = new ArrayList<>(fewer.keySet());
            known.removeIf(name -> name.startsWith("("));
            Collections.sort(known);
            fewer.remove(known.isEmpty() ? "" : known.get(which % known.size()));
            return new Said(said.consents(), fewer, said.rights());
        }
        return new Unanswered(said, missing);
    }

    /** Answers null where something is missing. */
    private record Unanswered(Said said, Part missing) implements Facts {

        private boolean is(Part part) {
            return missing == part || missing == Part.EVERY_ANSWER;
        }

        @Override
        public ConsentState consent(String purpose) {
            return is(Part.CONSENT) ? null : said.consent(purpose);
        }

        @Override
        public ConsentState consent(String purpose, Bonds bonds) {
            return is(Part.BOUND_CONSENT) ? null : said.consent(purpose, bonds);
        }

        @Override
        public Fact attribute(String attribute, Request request) {
            return is(Part.ATTRIBUTE) ? null : said.attribute(attribute, request);
        }

        @Override
        public Moment moment(String event) {
            return is(Part.MOMENT) ? null : said.moment(event);
        }

        @Override
        public boolean knowStatus() {
            return said.knowStatus();
        }

        @Override
        public PersonStatus status() {
            return is(Part.STATUS) ? null : said.status();
        }

        @Override
        public boolean canFulfil(List<Obligation> obligations, Request request) {
            return said.canFulfil(obligations, request);
        }
    }
}
