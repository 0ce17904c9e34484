package dev.privacyenforcer.examples.forms;

import org.jspecify.annotations.Nullable;

/**
 * Tries to get the value out of its holder.
 *
 * @param <H> the holder
 */
@FunctionalInterface
public interface Attempt<H> {

    /** {@return what got out: the value, or something that contains it, if the form works} */
    @Nullable
    Object on(H holder) throws Throwable;
}
