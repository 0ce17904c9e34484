package dev.privacyenforcer.examples.saas.assistant;

import dev.privacyenforcer.annotations.Purpose;

/** Answers questions about a dashboard. */
public final class Assistant {

    private final ModelClient model;

    /** Creates an assistant that asks the model. */
    public Assistant(ModelClient model) {
        this.model = model;
    }

    /** {@return an answer to the prompt} */
    @Purpose("essential.service.ai_inference")
    public Answer ask(Prompt prompt) {
        return model.complete(prompt.getAuthor(), prompt);
    }
}
