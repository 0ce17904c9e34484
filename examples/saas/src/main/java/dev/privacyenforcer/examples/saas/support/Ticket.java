package dev.privacyenforcer.examples.saas.support;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** A question of a customer. */
@DataSubject("customer")
public final class Ticket {

    @PersonalData("user.content.private.support")
    private final String message;

    /** Creates a ticket as the customer wrote it. */
    public Ticket(String message) {
        this.message = message;
    }

    /** {@return what the customer wrote} */
    public String getMessage() {
        return message;
    }
}
