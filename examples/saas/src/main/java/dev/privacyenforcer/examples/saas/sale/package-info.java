/** The sale of data that the policy rules out. */
@NullMarked
package dev.privacyenforcer.examples.saas.sale;

import org.jspecify.annotations.NullMarked;
