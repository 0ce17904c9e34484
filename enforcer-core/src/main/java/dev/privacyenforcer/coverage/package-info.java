/**
 * Which classes of a running program carry labels, and which of those the weaver has not seen.
 *
 * <p>Plain Java: nothing here needs the weaver or loads a class of the program.
 */
@NullMarked
package dev.privacyenforcer.coverage;

import org.jspecify.annotations.NullMarked;
