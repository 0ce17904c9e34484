package dev.privacyenforcer.spring;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The application contexts of one virtual machine, which share one policy: the last one that leaves uninstalls it.
 *
 * <p>A policy that the program installed before any context is the program's to uninstall.
 */
final class Realm {

    private static @Nullable Enforcer ours;
    private static int contexts;

    private Realm() {}

    static synchronized Enforcer enter(Policy policy, @Nullable Mode mode) {
        boolean first = Enforcer.installed().isEmpty();
        Enforcer enforcer = mode == null ? Enforcer.install(policy) : Enforcer.install(policy, mode);
        if (first) {
            ours = enforcer;
            contexts = 0;
        }
        contexts += ours == enforcer ? 1 : 0;
        return enforcer;
    }

    static synchronized void leave(Enforcer enforcer) {
        if (ours == enforcer && --contexts == 0) {
            ours = null;
            enforcer.close();
        }
    }
}
