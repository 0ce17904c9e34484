package dev.privacyenforcer.examples.saas.support;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;

/** A question of a customer. */
@DataSubject("customer")
public final class Ticket {

    @DataSubjectId
    private final String author;

    @PersonalData("user.content.private.support")
    private final String message;

    /** Creates a ticket as the customer wrote it. */
    public Ticket(String author, String message) {
        this.author = author;
        this.message = message;
    }

    /** {@return the number of the account} */
    public String getAuthor() {
        return author;
    }

    /** {@return what the customer wrote} */
    public String getMessage() {
        return message;
    }
}
