package dev.privacyenforcer.examples.saas.assistant;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** A question to the assistant. */
@DataSubject("customer")
public final class Prompt {

    @PersonalData("user.content.private.prompt")
    private final String text;

    /** Creates a prompt as the customer typed it. */
    public Prompt(String text) {
        this.text = text;
    }

    /** {@return what the customer asks} */
    public String getText() {
        return text;
    }
}
