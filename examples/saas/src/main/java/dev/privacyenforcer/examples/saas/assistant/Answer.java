package dev.privacyenforcer.examples.saas.assistant;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/**
 * What the model made of a prompt.
 *
 * @param text as personal as the prompt it answers
 */
@DataSubject("customer")
public record Answer(
        @PersonalData("user.content.private.output") String text) {}
