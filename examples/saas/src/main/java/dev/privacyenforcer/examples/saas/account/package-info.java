/** Customers and their accounts. */
@NullMarked
package dev.privacyenforcer.examples.saas.account;

import org.jspecify.annotations.NullMarked;
