/** What customers do with the service, and who looks at it. */
@NullMarked
package dev.privacyenforcer.examples.saas.usage;

import org.jspecify.annotations.NullMarked;
