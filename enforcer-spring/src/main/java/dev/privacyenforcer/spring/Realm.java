package dev.privacyenforcer.spring;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.ConsentProvider;
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
    private static SharedConsent consent = new SharedConsent();

    private Realm() {}

    static synchronized Enforcer enter(Policy policy, @Nullable Mode mode, @Nullable ContextConsent asked) {
        boolean first = Enforcer.installed().isEmpty();
        if (first) {
            consent = new SharedConsent();
        }
        Enforcer enforcer = asked == null ? install(policy, mode) : install(policy, mode, consent);
        if (asked != null) {
            consent.enter(asked);
        }
        if (first) {
            ours = enforcer;
            contexts = 0;
        }
        contexts += ours == enforcer ? 1 : 0;
        return enforcer;
    }

    private static Enforcer install(Policy policy, @Nullable Mode mode) {
        return mode == null ? Enforcer.install(policy) : Enforcer.install(policy, mode);
    }

    private static Enforcer install(Policy policy, @Nullable Mode mode, ConsentProvider provider) {
        return mode == null
                ? Enforcer.install(policy, provider)
                : Enforcer.install(policy, mode, provider, ConsentOptions.USUAL);
    }

    static synchronized void leave(Enforcer enforcer, @Nullable ContextConsent asked) {
        if (asked != null) {
            consent.leave(asked);
        }
        if (ours == enforcer && --contexts == 0) {
            ours = null;
            enforcer.close();
        }
    }
}
