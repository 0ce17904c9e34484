package dev.privacyenforcer.spring;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.FactSources;
import dev.privacyenforcer.consent.ConsentOptions;
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
    private static SharedFacts facts = new SharedFacts();
    private static @Nullable Enforcer recorded;

    private Realm() {}

    static synchronized Enforcer enter(
            Policy policy, @Nullable Mode mode, @Nullable ContextConsent asked, ContextFacts known) {
        boolean first = Enforcer.installed().isEmpty();
        if (first) {
            consent = new SharedConsent();
            facts = new SharedFacts();
        }
        boolean programs = !first && Enforcer.installed().orElse(null) != ours;
        Enforcer enforcer = install(policy, mode, sources(asked, programs && known.isEmpty()));
        facts.enter(known);
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

    /**
     * {@return what is to be asked, or null for nothing} A program that installed the policy has sources of its own.
     */
    private static @Nullable FactSources sources(@Nullable ContextConsent asked, boolean consentAlone) {
        if (consentAlone) {
            return asked == null ? null : FactSources.ofConsent(consent, ConsentOptions.USUAL);
        }
        return asked == null ? FactSources.of(facts) : FactSources.of(facts).and(consent);
    }

    private static Enforcer install(Policy policy, @Nullable Mode mode, @Nullable FactSources sources) {
        if (sources == null) {
            return mode == null ? Enforcer.install(policy) : Enforcer.install(policy, mode);
        }
        return mode == null ? sources.install(policy) : sources.install(policy, mode);
    }

    /**
     * {@return whether the caller is the first context that records evidence} Twice recorded would be twice counted.
     */
    static synchronized boolean mayRecord(Enforcer enforcer) {
        boolean first = recorded != enforcer;
        recorded = enforcer;
        return first;
    }

    static synchronized void recordsNoMore(Enforcer enforcer) {
        recorded = recorded == enforcer ? null : recorded;
    }

    static synchronized void leave(Enforcer enforcer, @Nullable ContextConsent asked, @Nullable ContextFacts known) {
        if (known != null) {
            facts.leave(known);
        }
        if (asked != null) {
            consent.leave(asked);
        }
        if (ours == enforcer && --contexts == 0) {
            ours = null;
            enforcer.close();
        }
    }
}
