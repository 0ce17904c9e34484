/** What operations reads when something went wrong. */
@NullMarked
package dev.privacyenforcer.examples.saas.audit;

import org.jspecify.annotations.NullMarked;
