package dev.privacyenforcer.consent;

import java.time.Duration;

/**
 * How consent is looked up.
 *
 * @param people most people whose answers are kept
 * @param staleness longest time for which an answer is used without asking again: seven eighths of it in the cache, and
 *     one in scopes that are bound to the person
 * @param budget longest time that one decision waits for answers
 * @param lookups most look-ups at a time; beyond them consent counts as unavailable
 */
public record ConsentOptions(int people, Duration staleness, Duration budget, int lookups) {

    /** 100,000 people, 60 seconds, 200 milliseconds, 64 look-ups. */
    public static final ConsentOptions USUAL =
            new ConsentOptions(100_000, Duration.ofSeconds(60), Duration.ofMillis(200), 64);

    /** Checks the values. */
    public ConsentOptions {
        positive("people", people > 0, people);
        positive("staleness", isPositive(staleness), staleness);
        positive("budget", isPositive(budget), budget);
        positive("lookups", lookups > 0, lookups);
    }

    /** {@return the same with another number of people} */
    public ConsentOptions withPeople(int most) {
        return new ConsentOptions(most, staleness, budget, lookups);
    }

    /** {@return the same with another staleness} */
    public ConsentOptions withStaleness(Duration longest) {
        return new ConsentOptions(people, longest, budget, lookups);
    }

    /** {@return the same with another budget} */
    public ConsentOptions withBudget(Duration longest) {
        return new ConsentOptions(people, staleness, longest, lookups);
    }

    /** {@return the same with another number of look-ups} */
    public ConsentOptions withLookups(int most) {
        return new ConsentOptions(people, staleness, budget, most);
    }

    /** {@return the part of the staleness that is left to scopes which remember what was permitted} */
    Duration held() {
        return staleness.dividedBy(8);
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }

    private static void positive(String name, boolean holds, Object found) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "ENF-008 Consent options refused: '" + name + "' is " + found + ", expected more than 0");
        }
    }
}
