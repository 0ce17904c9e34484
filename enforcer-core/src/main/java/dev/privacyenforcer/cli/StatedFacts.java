package dev.privacyenforcer.cli;

import dev.privacyenforcer.policy.Attribute;
import dev.privacyenforcer.policy.Nearest;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.StatedConsent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the options that say what is known of the person and the request. */
final class StatedFacts {

    private StatedFacts() {}

    static Map<String, Object> attributes(Map<String, String> options, Policy policy) {
        Map<String, Attribute> known = policy.knownAttributes();
        Map<String, Object> values = new HashMap<>();
        options.forEach((key, text) -> values.put(key, value(find(key, known), text)));
        return values;
    }

    static List<StatedConsent> consents(List<String> options) {
        return options.stream().map(StatedFacts::consent).toList();
    }

    /** {@return when what happened happened; what {@code never} did is left out} */
    static Map<String, Instant> events(Map<String, String> options, Policy policy) {
        List<String> counted = policy.retention().stream().map(Retention::from).toList();
        Map<String, Instant> events = new HashMap<>();
        options.forEach((event, text) -> {
            if (!counted.contains(event)) {
                String what = "no retention rule of this policy counts from '" + event + "'";
                throw noEvent(what, Nearest.to(event, counted));
            } else if (!text.equals("never")) {
                events.put(event, moment(text));
            }
        });
        return events;
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noInstant) {
            throw noEvent("expected a time such as 2026-02-01T00:00:00Z, or never", null);
        }
    }

    private static UsageException noEvent(String what, @Nullable String nearest) {
        return new UsageException("ENF-346 Option refused", "decide --event", what, fix(nearest));
    }

    private static StatedConsent consent(String option) {
        try {
            return StatedConsent.of(option);
        } catch (StatedConsent.Malformed malformed) {
            throw refusal(malformed.expected(), malformed.nearest());
        }
    }

    private static Attribute find(String key, Map<String, Attribute> known) {
        Attribute attribute = known.get(key);
        if (attribute == null) {
            throw refusal("no attribute '" + key + "' in this policy", Nearest.to(key, known.keySet()));
        }
        return attribute;
    }

    private static Object value(Attribute attribute, String text) {
        Object value =
                switch (attribute.type()) {
                    case TEXT, COUNTRY -> text;
                    case BOOLEAN -> text.equals("true") || text.equals("false") ? (Object) text.equals("true") : text;
                    case NUMBER -> number(text);
                };
        if (!attribute.accepts(value)) {
            Collection<String> words = attribute.values();
            throw refusal("'" + attribute.key() + "' takes " + expected(attribute), Nearest.to(text, words));
        }
        return value;
    }

    private static String expected(Attribute attribute) {
        return switch (attribute.type()) {
            case TEXT -> "one of " + String.join(", ", attribute.values());
            case NUMBER -> "a whole number";
            case BOOLEAN -> "true or false";
            case COUNTRY -> "EEA, EU, a country such as DE, or a region such as US-CA";
        };
    }

    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    private static UsageException refusal(String what, @Nullable String nearest) {
        return new UsageException("ENF-171 Option refused", "decide --attr or --consent", what, fix(nearest));
    }

    private static String fix(@Nullable String nearest) {
        return nearest == null ? "correct the option, or leave it out" : "did you mean '" + nearest + "'?";
    }
}
