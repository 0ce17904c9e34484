package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Selector;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Random retention rules over the world of {@link RandomPolicies}, and moments about their ends. */
final class RandomRetention {

    static final List<String> EVENTS = List.of("collected", "account.deleted", "contract.ended");
    private static final List<TemporalAmount> PERIODS =
            List.of(Period.ZERO, Period.ofDays(30), Period.ofMonths(6), Period.ofYears(1), Duration.ofHours(12));

    /** On both sides of the ends, seen from noon of 1 June 2026, and on them. */
    private static final List<Instant> MOMENTS = Stream.of(
                    "2026-06-01T12:00:00Z",
                    "2026-06-01T00:00:00.000000001Z",
                    "2026-06-01T00:00:00Z",
                    "2026-05-02T12:00:00Z",
                    "2026-05-02T12:00:01Z",
                    "2025-12-01T12:00:00Z",
                    "2025-12-01T12:00:01Z",
                    "2025-06-01T12:00:00Z",
                    "2020-02-29T00:00:00Z",
                    "2031-01-01T00:00:00Z")
            .map(Instant::parse)
            .toList();

    private final RandomPolicies world;

    RandomRetention(RandomPolicies world) {
        this.world = world;
    }

    /** An instant, or false: it has not happened. */
    Object moment() {
        return world.chance(3) ? (Object) false : world.one(MOMENTS);
    }

    List<Retention> rules() {
        List<Retention> rules = new ArrayList<>();
        for (int i = 1 + (world.chance(2) ? 1 : world.chance(2) ? 2 : 0); i > 0; i--) {
            rules.add(new Retention(
                    "r" + i,
                    null,
                    new Selector(
                            world.few(RandomPolicies.SUBJECTS),
                            world.maybe(RandomPolicies.CATEGORIES),
                            world.few(RandomPolicies.CATEGORIES),
                            world.few(RandomPolicies.PURPOSES),
                            world.ops(),
                            world.few(RandomPolicies.RECIPIENTS)),
                    world.chance(2) ? Condition.ALWAYS : world.condition(),
                    world.chance(3) ? world.condition() : null,
                    world.one(EVENTS),
                    world.chance(8) ? null : world.one(PERIODS),
                    null,
                    world.chance(2) ? null : world.one(PERIODS),
                    Retention.Action.ERASE,
                    List.of("cr" + i)));
        }
        return rules;
    }
}
