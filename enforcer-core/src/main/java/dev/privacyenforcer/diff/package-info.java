/**
 * Compares two versions of a policy: what becomes allowed or forbidden, and which of what was seen would change.
 *
 * <p>Not rules are compared, but decisions: rules that are written differently and say the same make no difference.
 */
@NullMarked
package dev.privacyenforcer.diff;

import org.jspecify.annotations.NullMarked;
