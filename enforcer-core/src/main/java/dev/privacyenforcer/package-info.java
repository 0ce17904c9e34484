/** Where to start: {@link dev.privacyenforcer.Enforcer} makes a program keep its privacy policy. */
@NullMarked
package dev.privacyenforcer;

import org.jspecify.annotations.NullMarked;
