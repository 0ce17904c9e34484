/** Advertising: what a marketing department would like to do with settings. */
@NullMarked
package dev.privacyenforcer.examples.saas.ads;

import org.jspecify.annotations.NullMarked;
