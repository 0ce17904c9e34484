/**
 * A web shop as one writes it: orders, recommendations, a newsletter. It holds three violations of its own privacy
 * policy, on purpose; none of them comes through.
 */
@NullMarked
package dev.privacyenforcer.examples.shop;

import org.jspecify.annotations.NullMarked;
