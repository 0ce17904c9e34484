package dev.privacyenforcer.examples.saas.assistant;

import dev.privacyenforcer.annotations.Purpose;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects what customers ask, to train a model that others will use too. */
public final class Training {

    private final Queue<String> lessons = new ConcurrentLinkedQueue<>();

    /** Adds a prompt to what the model learns from. */
    @Purpose("train_ai_system")
    public void learn(Prompt prompt) {
        lessons.add(prompt.getText());
    }

    /** {@return the number of prompts to learn from} */
    public int size() {
        return lessons.size();
    }
}
