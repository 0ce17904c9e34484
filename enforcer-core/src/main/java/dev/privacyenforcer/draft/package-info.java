/**
 * A first policy for a program that has none: what it was seen to do in log mode, written down as activities whose
 * legal bases, countries and time limits a human has yet to settle.
 */
@NullMarked
package dev.privacyenforcer.draft;

import org.jspecify.annotations.NullMarked;
