package dev.privacyenforcer.cli;

import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Fact;
import dev.privacyenforcer.decision.Facts;
import dev.privacyenforcer.decision.Moment;
import dev.privacyenforcer.decision.PersonStatus;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Attribute;
import dev.privacyenforcer.policy.Nearest;
import dev.privacyenforcer.policy.Policy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says of the person and the request. Whatever it does not say is not known, or not on record.
 *
 * @param attributes values by attribute
 * @param consents purposes with states, and what they are bound to
 * @param moments when what retention counts from happened
 * @param status what the person has had erased or restricted
 * @param unidentified whether nobody says who the person is
 */
record Told(
        Map<String, String> attributes,
        List<String> consents,
        Moments moments,
        PersonStatus status,
        boolean unidentified) {

    static PersonStatus status(boolean erased, boolean restricted) {
        return erased ? PersonStatus.ERASED : restricted ? PersonStatus.RESTRICTED : PersonStatus.ORDINARY;
    }

    @Nullable
    String attribute(String key) {
        return attributes.get(key);
    }

    Facts facts(Policy policy) {
        Map<String, Attribute> known = policy.knownAttributes();
        Map<String, Object> values = new HashMap<>();
        attributes.forEach((key, text) -> values.put(key, value(find(key, known), text)));
        Map<Consented, ConsentState> said = new HashMap<>();
        consents.forEach(option -> said.put(Consented.parse(option), Consented.state(option)));
        return new AsTold(values, said, moments.checked(policy), status, unidentified);
    }

    private record AsTold(
            Map<String, Object> values,
            Map<Consented, ConsentState> said,
            Moments moments,
            PersonStatus status,
            boolean unidentified)
            implements Facts {

        @Override
        public ConsentState consent(String purpose) {
            return consent(purpose, Bonds.NONE);
        }

        @Override
        public ConsentState consent(String purpose, Bonds bonds) {
            return unidentified
                    ? ConsentState.UNIDENTIFIED
                    : said.getOrDefault(new Consented(purpose, bonds), ConsentState.MISSING);
        }

        @Override
        public boolean knowStatus() {
            return status != PersonStatus.ORDINARY;
        }

        @Override
        public Moment moment(String event) {
            return moments.of(event, unidentified);
        }

        @Override
        public Fact attribute(String attribute, Request request) {
            return unidentified && attribute.startsWith("data_subject.")
                    ? Fact.UNAVAILABLE
                    : Fact.of(values.get(attribute));
        }
    }

    private static Attribute find(String key, Map<String, Attribute> known) {
        Attribute attribute = known.get(key);
        if (attribute == null) {
            throw refusal("no attribute '" + key + "' in this policy", key, known.keySet());
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
            String what = "'" + attribute.key() + "' takes "
                    + switch (attribute.type()) {
                        case TEXT -> "one of " + String.join(", ", attribute.values());
                        case NUMBER -> "a whole number";
                        case BOOLEAN -> "true or false";
                        case COUNTRY -> "EEA, EU, a country such as DE, or a region such as US-CA";
                    };
            throw refusal(what, text, attribute.values());
        }
        return value;
    }

    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }

    static UsageException refusal(String what, String found, Collection<String> known) {
        String nearest = Nearest.to(found, known);
        return new UsageException(
                "ENF-171 Option refused",
                "decide --attr or --consent",
                what,
                nearest == null ? "correct the option, or leave it out" : "did you mean '" + nearest + "'?");
    }
}
