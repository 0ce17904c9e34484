/** E-mail to customers: what they must know, and what marketing would like them to read. */
@NullMarked
package dev.privacyenforcer.examples.saas.mail;

import org.jspecify.annotations.NullMarked;
