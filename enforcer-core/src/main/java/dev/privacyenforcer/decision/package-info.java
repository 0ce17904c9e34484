/**
 * Whether a policy permits a request: one function, used by every enforcement point.
 *
 * <p>{@link dev.privacyenforcer.decision.CompiledPolicy#decide} answers a {@link dev.privacyenforcer.decision.Request}
 * with a {@link dev.privacyenforcer.decision.Decision}.
 */
@NullMarked
package dev.privacyenforcer.decision;

import org.jspecify.annotations.NullMarked;
