package dev.privacyenforcer.cli;

import dev.privacyenforcer.decision.Moment;
import dev.privacyenforcer.policy.Nearest;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says of the moments that retention counts from.
 *
 * @param known by event
 */
record Moments(Map<String, Moment> known) {

    private static final String NEVER = "never";

    static Moments told(@Nullable Instant collected, Map<String, String> events) {
        Map<String, Moment> known = new HashMap<>();
        known.put(Retention.COLLECTED, collected == null ? Moment.NEVER : Moment.at(collected));
        events.forEach((event, text) -> known.put(event, text.equals(NEVER) ? Moment.NEVER : parse(text)));
        return new Moments(Map.copyOf(known));
    }

    private static Moment parse(String text) {
        try {
            return Moment.at(Instant.parse(text));
        } catch (DateTimeParseException noInstant) {
            throw refusal("expected a time such as 2026-02-01T00:00:00Z, or never", null);
        }
    }

    /** {@return these, if each is one that the policy counts from} */
    Moments checked(Policy policy) {
        List<String> counted = policy.retention().stream().map(Retention::from).toList();
        for (String event : known.keySet()) {
            if (!event.equals(Retention.COLLECTED) && !counted.contains(event)) {
                throw refusal(
                        "no retention rule of this policy counts from '" + event + "'", Nearest.to(event, counted));
            }
        }
        return this;
    }

    Moment of(String event, boolean unidentified) {
        boolean ofPerson = !event.equals(Retention.COLLECTED);
        return unidentified && ofPerson ? Moment.UNAVAILABLE : known.getOrDefault(event, Moment.UNKNOWN);
    }

    private static UsageException refusal(String what, @Nullable String nearest) {
        return new UsageException(
                "ENF-346 Option refused",
                "decide --event",
                what,
                nearest == null ? "correct the option, or leave it out" : "did you mean '" + nearest + "'?");
    }
}
