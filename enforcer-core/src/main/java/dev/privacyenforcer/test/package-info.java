/**
 * Support for the tests of applications, with JUnit Jupiter: a policy and a purpose for a test, and canaries that show
 * where personal data get out.
 */
@NullMarked
package dev.privacyenforcer.test;

import org.jspecify.annotations.NullMarked;
