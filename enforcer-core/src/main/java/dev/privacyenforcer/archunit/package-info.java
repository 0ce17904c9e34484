/**
 * What can be said about an application from its class files alone, as ArchUnit rules for its own tests.
 *
 * <p>{@link dev.privacyenforcer.archunit.PrivacyRules} is the way in. Nothing else of Enforcer refers to ArchUnit,
 * which only those who use these rules need to have.
 */
@NullMarked
package dev.privacyenforcer.archunit;

import org.jspecify.annotations.NullMarked;
