/** What a running program was seen to do: exact counts per flow, never a value. */
@NullMarked
package dev.privacyenforcer.evidence;

import org.jspecify.annotations.NullMarked;
