/**
 * A web-analytics service as one would write it, annotated, and the scenes that show what its privacy policy does.
 *
 * <p>The application is in the packages below; this one wires it, plays the scenes and prints what came of them.
 */
@NullMarked
package dev.privacyenforcer.examples.saas;

import org.jspecify.annotations.NullMarked;
