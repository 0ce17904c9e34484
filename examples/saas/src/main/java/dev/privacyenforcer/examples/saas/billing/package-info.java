/** Subscriptions and their payment. */
@NullMarked
package dev.privacyenforcer.examples.saas.billing;

import org.jspecify.annotations.NullMarked;
