/** An application that depends on Enforcer, compiled without the weaving step: the agent weaves it. */
@NullMarked
package dev.privacyenforcer.examples.agent.labelled;

import org.jspecify.annotations.NullMarked;
