/**
 * How a value becomes one that says less: masked, hashed, or coarser. {@link dev.privacyenforcer.transform.Generaliser}
 * and {@link dev.privacyenforcer.transform.HashKey} are what an application may implement.
 */
@NullMarked
package dev.privacyenforcer.transform;

import org.jspecify.annotations.NullMarked;
