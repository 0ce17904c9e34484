package dev.privacyenforcer.decision;

import java.time.Instant;
import java.util.Map;

/**
 * What a test knows of a person and a request.
 *
 * @param consents what the person said, by purpose; bound to something, by purpose and {@link Bonds}
 * @param facts values by attribute, and for those of a recipient by attribute and recipient; instants by {@code moment}
 *     and event, false for one that has not happened
 * @param rights what stands against processing, or null: nobody knows
 */
record Said(Map<String, ConsentState> consents, Map<String, Object> facts, PersonStatus rights) implements Facts {

    /** In place of a value: nobody could be asked. */
    static final Object UNAVAILABLE = "(unavailable)";

    @Override
    public ConsentState consent(String purpose) {
        return consents.getOrDefault(purpose, ConsentState.MISSING);
    }

    @Override
    public ConsentState consent(String purpose, Bonds bonds) {
        return consents.getOrDefault(key(purpose, bonds), ConsentState.MISSING);
    }

    static String key(String purpose, Bonds bonds) {
        return purpose + " " + bonds.recipient() + " " + bonds.category() + " " + bonds.channel();
    }

    @Override
    public Fact attribute(String attribute, Request request) {
        Object value = attribute.startsWith("recipient.")
                ? facts.get(attribute + " " + request.recipients().get(0))
                : facts.get(attribute);
        return value == UNAVAILABLE ? Fact.UNAVAILABLE : Fact.of(value);
    }

    @Override
    public Moment moment(String event) {
        Object value = facts.get("moment " + event);
        if (value == UNAVAILABLE) {
            return Moment.UNAVAILABLE;
        }
        return value instanceof Instant instant ? Moment.at(instant) : value == null ? Moment.UNKNOWN : Moment.NEVER;
    }

    @Override
    public boolean knowStatus() {
        return rights != null;
    }

    @Override
    public PersonStatus status() {
        return rights == null ? PersonStatus.ORDINARY : rights;
    }
}
