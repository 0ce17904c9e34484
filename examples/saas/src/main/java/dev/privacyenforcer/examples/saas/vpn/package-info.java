/** A virtual private network: what passes through it is nobody's business, least of all ours. */
@NullMarked
package dev.privacyenforcer.examples.saas.vpn;

import org.jspecify.annotations.NullMarked;
