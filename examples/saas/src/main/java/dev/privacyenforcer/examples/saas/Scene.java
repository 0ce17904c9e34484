package dev.privacyenforcer.examples.saas;

import java.util.function.Supplier;

/**
 * Something a developer of the application might try, and what the policy is expected to make of it.
 *
 * @param attempt what is tried, in a few words
 * @param expected how it has to end
 * @param play tries it
 */
record Scene(String attempt, Result expected, Supplier<Result> play) {

    /** {@return how it ended, whatever happened} */
    Result perform() {
        try {
            return play.get();
        } catch (RuntimeException | LinkageError failure) {
            return Result.error(failure);
        }
    }
}
