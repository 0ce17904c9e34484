/**
 * What the controller allows: the policy file as immutable records, and its strict reader.
 *
 * <p>{@link dev.privacyenforcer.policy.PolicyReader} turns a JSON file into a {@link dev.privacyenforcer.policy.Policy}
 * or refuses it whole.
 */
@NullMarked
package dev.privacyenforcer.policy;

import org.jspecify.annotations.NullMarked;
