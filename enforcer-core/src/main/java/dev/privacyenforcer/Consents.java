package dev.privacyenforcer;

import dev.privacyenforcer.consent.Announcing;
import dev.privacyenforcer.consent.Changes;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.consent.ConsentRecords;
import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.context.ContextRecords;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.hook.Guard;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a program looks up what people have said, and what else decisions depend on.
 *
 * @param provider what the application gave for consent
 * @param records what asks it
 * @param source what the application gave for other facts
 * @param context what asks that
 * @param given whether the program gave the consent provider, rather than the class path
 */
record Consents(
        @Nullable ConsentProvider provider,
        @Nullable ConsentRecords records,
        @Nullable ContextProvider source,
        @Nullable ContextRecords context,
        boolean given) {

    static final Consents NONE = new Consents(null, null, null, null, false);

    private static final String SERVICE = "META-INF/services/" + ConsentProvider.class.getName();
    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);

    static Consents given(ConsentProvider provider, ConsentOptions options) {
        return new Consents(provider, ConsentRecords.of(provider, options), null, null, true);
    }

    /** {@return the provider of the class path, for programs that give none; or null if there is none} */
    static @Nullable Consents found() {
        Map<String, ConsentProvider> found = new TreeMap<>();
        try {
            ServiceLoader.load(ConsentProvider.class).forEach(provider -> put(found, provider));
            ServiceLoader.load(ConsentProvider.class, Consents.class.getClassLoader())
                    .forEach(provider -> put(found, provider));
        } catch (ServiceConfigurationError broken) {
            throw new IllegalStateException(
                    "ENF-012 Consent provider cannot be loaded\n"
                            + "  at      " + SERVICE + "\n"
                            + "  because " + broken.getMessage() + "\n"
                            + "  fix     name a public class there that has a constructor without parameters and"
                            + " implements ConsentProvider",
                    broken);
        }
        if (found.size() > 1) {
            throw new IllegalStateException("ENF-011 Two consent providers: nobody says which one to ask\n"
                    + "  at      " + SERVICE + "\n"
                    + "  because it names " + String.join(", ", found.keySet()) + "\n"
                    + "  fix     leave one, or call Enforcer.install(policy, provider)");
        }
        return found.isEmpty() ? null : of(found.values().iterator().next());
    }

    private static Consents of(ConsentProvider found) {
        return new Consents(found, ConsentRecords.of(found, ConsentOptions.USUAL), null, null, false);
    }

    /** {@return these, with the consent provider of the class path if they have none} */
    Consents withFound() {
        Consents found = provider == null ? found() : null;
        return found == null ? this : new Consents(found.provider, found.records, source, context, false);
    }

    /** Both class loaders may see the same one. */
    private static void put(Map<String, ConsentProvider> found, ConsentProvider provider) {
        found.putIfAbsent(provider.getClass().getName(), provider);
    }

    /** What was known of the person before holds no longer, from now on. */
    void changed(Object dataSubjectId) {
        if (records != null) {
            records.forget(dataSubjectId.toString());
        }
        if (context != null) {
            context.forget(dataSubjectId.toString());
        }
        Guard.invalidate();
    }

    /** What a provider announces, the next decision heeds. */
    static void listen(Enforcer enforcer) {
        Set<Changes> all = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object source : Arrays.asList(enforcer.consents().provider, enforcer.consents().source)) {
            if (source instanceof Announcing announcing) {
                all.addAll(announcing.changes());
            }
        }
        all.forEach(changes -> enforcer.keepRunning(changes.listen(enforcer::consentChanged)));
    }

    /** {@return for how long permissions may rest on answers that scopes remember, or null if there are none} */
    private @Nullable Duration holds() {
        Duration ofConsent = records == null ? null : records.holds();
        Duration ofContext = context == null ? null : context.holds();
        return ofConsent == null || (ofContext != null && ofContext.compareTo(ofConsent) < 0) ? ofContext : ofConsent;
    }

    /** Permissions that rest on an answer end in time. */
    static void keepFresh(Enforcer enforcer) {
        Duration holds = enforcer.consents().holds();
        if (holds != null) {
            long millis = Math.max(1, holds.toMillis());
            ScheduledExecutorService timer = Running.timer("enforcer-consent-age");
            timer.scheduleWithFixedDelay(enforcer.engine()::askPersonsAgain, millis, millis, TimeUnit.MILLISECONDS);
            enforcer.keepRunning(timer::shutdownNow);
        }
    }

    /** A program may start without a provider, and then denies whatever depends on one. */
    static void warnIfMissing(CompiledPolicy policy, Consents consents) {
        if (consents.records == null && policy.dependsOnConsent()) {
            LOG.warn("""
                    ENF-009 No consent provider: whatever depends on what people said is denied
                      at      Enforcer.install
                      because policy {} has rules that ask for consent or heed a refusal
                      fix     call Enforcer.install(policy, provider) before personal data are accessed, or name the provider in
                              META-INF/services/dev.privacyenforcer.consent.ConsentProvider""", policy.policy().header().name());
        }
        if (consents.context == null && policy.dependsOnContext()) {
            LOG.warn("""
                    ENF-172 No context provider: whatever depends on facts is denied
                      at      Enforcer.install
                      because policy {} has conditions over facts about people or requests
                      fix     call FactSources.of(provider).install(policy) before personal data are accessed""", policy.policy().header().name());
        }
    }

    /** A provider that would not be asked must not go unnoticed. */
    static void refuseSecond(Consents present, Consents refused) {
        boolean asked = (refused.provider == null || !refused.given || refused.provider == present.provider)
                && (refused.source == null || refused.source == present.source);
        if (!asked) {
            throw new IllegalStateException("ENF-010 Consent provider refused: it would never be asked\n"
                    + "  at      Enforcer.install\n"
                    + "  because the policy is installed already, "
                    + (present.provider == null && present.source == null
                            ? "without a provider"
                            : "with another provider")
                    + "\n"
                    + "  fix     install policy and provider together, once, before personal data are accessed");
        }
    }
}
