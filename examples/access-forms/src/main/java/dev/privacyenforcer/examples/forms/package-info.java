/**
 * Every way we know in which code gets at a labelled field, each as a few lines that try it.
 *
 * <p>{@code Forms} is the list. {@code Tryout} runs it in a virtual machine of its own, once without guards and once
 * for each way of guarding; the test compares what got out with {@code docs/coverage.md}.
 */
@NullMarked
package dev.privacyenforcer.examples.forms;

import org.jspecify.annotations.NullMarked;
