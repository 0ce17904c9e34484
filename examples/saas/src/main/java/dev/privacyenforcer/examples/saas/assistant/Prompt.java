package dev.privacyenforcer.examples.saas.assistant;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;

/** A question to the assistant. */
@DataSubject("customer")
public final class Prompt {

    @DataSubjectId
    private final String author;

    @PersonalData("user.content.private.prompt")
    private final String text;

    /** Creates a prompt as the customer typed it. */
    public Prompt(String author, String text) {
        this.author = author;
        this.text = text;
    }

    /** {@return the number of the account} */
    public String getAuthor() {
        return author;
    }

    /** {@return what the customer asks} */
    public String getText() {
        return text;
    }
}
