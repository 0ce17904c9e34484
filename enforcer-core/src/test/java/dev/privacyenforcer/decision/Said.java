package dev.privacyenforcer.decision;

import java.util.Map;

/**
 * What a test knows of a person and a request.
 *
 * @param consents what the person said, by purpose
 * @param facts values by attribute, and for those of a recipient by attribute and recipient
 */
record Said(Map<String, ConsentState> consents, Map<String, Object> facts) implements Facts {

    /** In place of a value: nobody could be asked. */
    static final Object UNAVAILABLE = "(unavailable)";

    @Override
    public ConsentState consent(String purpose) {
        return consents.getOrDefault(purpose, ConsentState.MISSING);
    }

    @Override
    public Fact attribute(String attribute, Request request) {
        Object value = attribute.startsWith("recipient.")
                ? facts.get(attribute + " " + request.recipients().get(0))
                : facts.get(attribute);
        return value == UNAVAILABLE ? Fact.UNAVAILABLE : Fact.of(value);
    }
}
