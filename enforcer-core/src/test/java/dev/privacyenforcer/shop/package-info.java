/** A shop whose customers are asked; its classes are woven when a test loads them. */
@NullMarked
package dev.privacyenforcer.shop;

import org.jspecify.annotations.NullMarked;
