/** Page views of our customers' websites: what we are paid for, and whose visitors we promised not to identify. */
@NullMarked
package dev.privacyenforcer.examples.saas.analytics;

import org.jspecify.annotations.NullMarked;
