/** Tickets, and the people who answer them. */
@NullMarked
package dev.privacyenforcer.examples.saas.support;

import org.jspecify.annotations.NullMarked;
