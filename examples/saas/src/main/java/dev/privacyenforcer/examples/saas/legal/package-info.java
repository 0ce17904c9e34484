/** Authorities, and what they are told. */
@NullMarked
package dev.privacyenforcer.examples.saas.legal;

import org.jspecify.annotations.NullMarked;
