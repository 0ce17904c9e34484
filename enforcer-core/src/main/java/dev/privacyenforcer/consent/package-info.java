/**
 * Where consent is looked up: {@link dev.privacyenforcer.consent.ConsentProvider} is what an application implements.
 *
 * @see <a href="https://gdpr-info.eu/art-7-gdpr/">GDPR Art. 7</a>
 */
@NullMarked
package dev.privacyenforcer.consent;

import org.jspecify.annotations.NullMarked;
