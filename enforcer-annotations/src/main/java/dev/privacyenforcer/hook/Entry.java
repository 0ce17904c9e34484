package dev.privacyenforcer.hook;

import org.jspecify.annotations.Nullable;

/**
 * The scope that an access point opens, permitted by the engine.
 *
 * @param scope what holds inside
 * @param tally counts each opening for the data that the access point itself names, if any
 * @param lasting whether the same outer scope may open it again without asking, until {@link Guard#invalidate()}
 */
public record Entry(Scope scope, @Nullable Tally tally, boolean lasting) {}
