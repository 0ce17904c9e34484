/**
 * Rights that people have claimed: objection, restriction and erasure; GDPR Art. 17, 18, 21.
 * {@link dev.privacyenforcer.rights.RightsLedger} keeps them, {@link dev.privacyenforcer.rights.Rights} makes decisions
 * heed them.
 */
@NullMarked
package dev.privacyenforcer.rights;

import org.jspecify.annotations.NullMarked;
