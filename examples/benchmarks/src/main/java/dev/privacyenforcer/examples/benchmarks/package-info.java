/** What a guard costs, measured with JMH on classes woven by the published build plugin. */
@NullMarked
package dev.privacyenforcer.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
