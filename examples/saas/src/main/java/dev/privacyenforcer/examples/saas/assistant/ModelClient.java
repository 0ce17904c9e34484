package dev.privacyenforcer.examples.saas.assistant;

import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.Recipient;
import dev.privacyenforcer.examples.saas.wire.Wire;

/** Talks to the provider of the language model. */
@Recipient("processor.ai")
public final class ModelClient {

    private final Wire wire;

    /** Creates a client that sends over the wire. */
    public ModelClient(Wire wire) {
        this.wire = wire;
    }

    Answer complete(@DataSubjectId String author, Prompt prompt) {
        wire.send("api.model.example", prompt.getText());
        return new Answer("Traffic doubled on Tuesday, after your launch.");
    }
}
