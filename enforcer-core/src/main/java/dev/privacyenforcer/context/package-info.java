/**
 * Where facts about people and requests come from that conditions of a policy ask for:
 * {@link dev.privacyenforcer.context.ContextProvider} is what an application implements.
 */
@NullMarked
package dev.privacyenforcer.context;

import org.jspecify.annotations.NullMarked;
