/** Questions to a language model; a feature that not every published policy covers. */
@NullMarked
package dev.privacyenforcer.examples.saas.assistant;

import org.jspecify.annotations.NullMarked;
