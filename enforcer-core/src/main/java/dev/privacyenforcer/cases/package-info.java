/**
 * Asks policies: one question with its answer in words, and whole files of cases with the answers that are expected.
 *
 * <p>The same for the command line and for tests.
 */
@NullMarked
package dev.privacyenforcer.cases;

import org.jspecify.annotations.NullMarked;
