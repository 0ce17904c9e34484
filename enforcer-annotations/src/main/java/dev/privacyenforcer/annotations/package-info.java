/**
 * The vocabulary: which data are personal, whose they are, why they are processed, and who receives them.
 *
 * <p>Start with {@link dev.privacyenforcer.annotations.PersonalData} on a field and
 * {@link dev.privacyenforcer.annotations.Purpose} on the method that reads it. Keys are those of the policy file.
 */
@NullMarked
package dev.privacyenforcer.annotations;

import org.jspecify.annotations.NullMarked;
