package dev.privacyenforcer;

import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Fact;
import dev.privacyenforcer.decision.Facts;
import dev.privacyenforcer.decision.Moment;
import dev.privacyenforcer.decision.PersonStatus;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Retention;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of one datum that is kept, and its person. */
final class AboutHeld implements Facts {

    private final Facts person;
    private final @Nullable Instant collected;

    AboutHeld(Held held, Consents consents) {
        this.person = new PersonAtHand(consents, held.dataSubjectId(), held.dataSubject());
        this.collected = held.collected();
    }

    @Override
    public ConsentState consent(String purpose) {
        return person.consent(purpose);
    }

    @Override
    public ConsentState consent(String purpose, Bonds bonds) {
        return person.consent(purpose, bonds);
    }

    @Override
    public Fact attribute(String attribute, Request request) {
        return person.attribute(attribute, request);
    }

    @Override
    public boolean knowStatus() {
        return person.knowStatus();
    }

    @Override
    public PersonStatus status() {
        return person.status();
    }

    @Override
    public Moment moment(String event) {
        if (!event.equals(Retention.COLLECTED)) {
            return person.moment(event);
        }
        return collected == null ? Moment.UNKNOWN : Moment.at(collected);
    }
}
