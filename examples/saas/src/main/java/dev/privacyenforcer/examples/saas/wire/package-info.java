/** The way out of the program. */
@NullMarked
package dev.privacyenforcer.examples.saas.wire;

import org.jspecify.annotations.NullMarked;
