/** The customer relationship system that sales would like to fill; the policy does not know it. */
@NullMarked
package dev.privacyenforcer.examples.saas.crm;

import org.jspecify.annotations.NullMarked;
