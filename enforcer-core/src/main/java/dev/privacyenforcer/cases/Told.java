package dev.privacyenforcer.cases;

import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Fact;
import dev.privacyenforcer.decision.Facts;
import dev.privacyenforcer.decision.Moment;
import dev.privacyenforcer.decision.PersonStatus;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.PolicyCase;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.StatedConsent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a question says of the person and the request. Whatever it does not say is not known, or not on record.
 *
 * @param attributes values by attribute
 * @param consents what the person has said
 * @param status what the person has had erased or restricted
 * @param unidentified whether nobody says who the person is
 * @param collected when the data were collected, or null
 * @param events what happened since, by event
 */
public record Told(
        Map<String, Object> attributes,
        List<StatedConsent> consents,
        PersonStatus status,
        boolean unidentified,
        @Nullable Instant collected,
        Map<String, Instant> events) {

    /**
     * {@return what the request of a case says}
     *
     * @param asked the request
     */
    public static Told of(PolicyCase.Asked asked) {
        return new Told(
                asked.attributes(),
                asked.consents(),
                status(asked.rights().erased(), asked.rights().restricted()),
                asked.rights().unidentified(),
                asked.times().collected(),
                asked.times().events());
    }

    /**
     * {@return which right stands; where both do, erasure}
     *
     * @param erased whether the data are erased
     * @param restricted whether processing is restricted
     */
    public static PersonStatus status(boolean erased, boolean restricted) {
        return erased ? PersonStatus.ERASED : restricted ? PersonStatus.RESTRICTED : PersonStatus.ORDINARY;
    }

    /** {@return an attribute that is a text, or null if nobody says} */
    @Nullable
    String text(String attribute) {
        return attributes.get(attribute) instanceof String text ? text : null;
    }

    /** {@return the same, for a decision} */
    public Facts facts() {
        Map<Consented, ConsentState> said = new HashMap<>();
        consents.forEach(stated -> said.put(Consented.of(stated), Consented.state(stated)));
        return new AsTold(this, said);
    }

    private record AsTold(Told told, Map<Consented, ConsentState> said) implements Facts {

        @Override
        public ConsentState consent(String purpose) {
            return consent(purpose, Bonds.NONE);
        }

        @Override
        public ConsentState consent(String purpose, Bonds bonds) {
            return told.unidentified
                    ? ConsentState.UNIDENTIFIED
                    : said.getOrDefault(new Consented(purpose, bonds), ConsentState.MISSING);
        }

        @Override
        public boolean knowStatus() {
            return told.status != PersonStatus.ORDINARY;
        }

        @Override
        public PersonStatus status() {
            return told.status;
        }

        @Override
        public Fact attribute(String attribute, Request request) {
            return told.unidentified && attribute.startsWith("data_subject.")
                    ? Fact.UNAVAILABLE
                    : Fact.of(told.attributes.get(attribute));
        }

        /** What nobody tells has not happened. */
        @Override
        public Moment moment(String event) {
            if (event.equals(Retention.COLLECTED)) {
                return told.collected == null ? Moment.NEVER : Moment.at(told.collected);
            }
            Instant happened = told.events.get(event);
            return told.unidentified ? Moment.UNAVAILABLE : happened == null ? Moment.NEVER : Moment.at(happened);
        }
    }
}
