/** The same decision made here and by engines that Java programs use otherwise, from policies of equal meaning. */
@NullMarked
package dev.privacyenforcer.examples.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
