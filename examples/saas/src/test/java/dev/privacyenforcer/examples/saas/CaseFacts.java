package dev.privacyenforcer.examples.saas;

import com.fasterxml.jackson.databind.JsonNode;
import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Fact;
import dev.privacyenforcer.decision.Facts;
import dev.privacyenforcer.decision.Moment;
import dev.privacyenforcer.decision.PersonStatus;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Retention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a case says of the person and the request; nothing else is known, or on record. */
final class CaseFacts implements Facts {

    private record Said(String purpose, Bonds bonds) {}

    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<Said, ConsentState> consents = new HashMap<>();
    private final Map<String, Moment> moments = new HashMap<>();
    private final boolean unidentified;
    private final PersonStatus status;

    CaseFacts(JsonNode request) {
        request.path("attributes").properties().forEach(fact -> attributes.put(fact.getKey(), value(fact.getValue())));
        request.path("consents").forEach(consent -> say(consent.asText()));
        request.path("events").properties().forEach(event -> moments.put(event.getKey(), moment(event.getValue())));
        if (request.has("collected")) {
            moments.put(Retention.COLLECTED, moment(request.get("collected")));
        }
        unidentified = request.path("unidentified").asBoolean();
        status = request.path("erased").asBoolean()
                ? PersonStatus.ERASED
                : request.path("restricted").asBoolean() ? PersonStatus.RESTRICTED : PersonStatus.ORDINARY;
    }

    private static Object value(JsonNode node) {
        return node.isBoolean()
                ? (Object) node.booleanValue()
                : node.isIntegralNumber() ? node.longValue() : node.asText();
    }

    /** Takes in {@code PURPOSE=STATE[;explicit][;recipient=KEY][;category=KEY][;channel=NAME]}. */
    private void say(String consent) {
        Map<String, String> parts = new HashMap<>();
        Arrays.stream(consent.split(";", -1)).skip(1).forEach(part -> {
            String[] both = part.split("=", 2);
            parts.put(both[0], both.length == 2 ? both[1] : "");
        });
        String[] said = consent.split(";", 2)[0].split("=", 2);
        ConsentState state = ConsentState.valueOf(said[1].toUpperCase(Locale.ROOT));
        consents.put(
                new Said(said[0], new Bonds(parts.get("recipient"), parts.get("category"), parts.get("channel"))),
                state == ConsentState.GIVEN && parts.containsKey("explicit") ? ConsentState.EXPLICIT : state);
    }

    private static Moment moment(JsonNode text) {
        return Moment.at(instant(text.asText()));
    }

    /** {@return an instant, or the first one of a day} */
    static Instant instant(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(text);
    }

    @Override
    public Moment moment(String event) {
        return moments.getOrDefault(event, Moment.NEVER);
    }

    @Override
    public ConsentState consent(String purpose) {
        return consent(purpose, Bonds.NONE);
    }

    @Override
    public ConsentState consent(String purpose, Bonds bonds) {
        return unidentified
                ? ConsentState.UNIDENTIFIED
                : consents.getOrDefault(new Said(purpose, bonds), ConsentState.MISSING);
    }

    @Override
    public Fact attribute(String attribute, Request request) {
        return unidentified && attribute.startsWith("data_subject.")
                ? Fact.UNAVAILABLE
                : Fact.of(attributes.get(attribute));
    }

    @Override
    public boolean knowStatus() {
        return status != PersonStatus.ORDINARY;
    }

    @Override
    public PersonStatus status() {
        return status;
    }
}
