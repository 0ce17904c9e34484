/** What people may ask of us. */
@NullMarked
package dev.privacyenforcer.examples.saas.rights;

import org.jspecify.annotations.NullMarked;
