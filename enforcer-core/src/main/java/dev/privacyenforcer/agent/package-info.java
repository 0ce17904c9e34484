/**
 * The Java agents: weaving at load time, for applications that depend on this library and for applications that carry
 * no class of it.
 *
 * <p>These classes run from the jars with classifier {@code agent} and {@code all} only, where they have another
 * package name: otherwise the application's copy of this library, which stands before the agent's, would win.
 */
@NullMarked
package dev.privacyenforcer.agent;

import org.jspecify.annotations.NullMarked;
