/**
 * The weaver: puts a guard at every access to personal data, and a scope around every method that names a purpose,
 * recipient or operation.
 *
 * <p>Needs Byte Buddy, which is an optional dependency: nothing outside this package refers to it, and a running
 * program does not load it.
 */
@NullMarked
package dev.privacyenforcer.weave;

import org.jspecify.annotations.NullMarked;
