/** An application that never heard of Enforcer: the agent brings labels, engine and policy. */
@NullMarked
package dev.privacyenforcer.examples.agent.plain;

import org.jspecify.annotations.NullMarked;
