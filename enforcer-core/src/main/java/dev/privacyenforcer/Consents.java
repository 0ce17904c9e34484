package dev.privacyenforcer;

import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.consent.ConsentRecords;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.hook.Guard;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a program looks up what people have said.
 *
 * @param provider what the application gave
 * @param records what asks it
 * @param given whether the program gave it, rather than the class path
 */
record Consents(ConsentProvider provider, ConsentRecords records, boolean given) {

    private static final String SERVICE = "META-INF/services/" + ConsentProvider.class.getName();
    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);

    static Consents given(ConsentProvider provider, ConsentOptions options) {
        return new Consents(provider, ConsentRecords.of(provider, options), true);
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
        return found.isEmpty()
                ? null
                : new Consents(
                        found.values().iterator().next(),
                        ConsentRecords.of(found.values().iterator().next(), ConsentOptions.USUAL),
                        false);
    }

    /** Both class loaders may see the same one. */
    private static void put(Map<String, ConsentProvider> found, ConsentProvider provider) {
        found.putIfAbsent(provider.getClass().getName(), provider);
    }

    static @Nullable ConsentRecords records(@Nullable Consents consents) {
        return consents == null ? null : consents.records;
    }

    /** What the person said before holds no longer, from now on. */
    void changed(Object dataSubjectId) {
        records.forget(dataSubjectId.toString());
        Guard.invalidate();
    }

    /** Permissions that rest on an answer end in time. */
    static void keepFresh(Enforcer enforcer) {
        Consents consents = enforcer.consents();
        if (consents != null) {
            long millis = Math.max(1, consents.records.holds().toMillis());
            ScheduledExecutorService timer = Running.timer("enforcer-consent-age");
            timer.scheduleWithFixedDelay(enforcer.engine()::askPersonsAgain, millis, millis, TimeUnit.MILLISECONDS);
            enforcer.keepRunning(timer::shutdownNow);
        }
    }

    /** A program may start without a provider, and then denies whatever depends on one. */
    static void warnIfMissing(CompiledPolicy policy, @Nullable Consents consents) {
        if (consents == null && policy.dependsOnConsent()) {
            LOG.warn("""
                    ENF-009 No consent provider: whatever depends on what people said is denied
                      at      Enforcer.install
                      because policy {} has rules that ask for consent or heed a refusal
                      fix     call Enforcer.install(policy, provider) before personal data are accessed, or name the provider in
                              META-INF/services/dev.privacyenforcer.consent.ConsentProvider""", policy.policy().header().name());
        }
    }

    /** A provider that would not be asked must not go unnoticed. */
    static void refuseSecond(@Nullable Consents present, @Nullable Consents refused) {
        if (refused != null && refused.given && (present == null || present.provider != refused.provider)) {
            throw new IllegalStateException("ENF-010 Consent provider refused: it would never be asked\n"
                    + "  at      Enforcer.install\n"
                    + "  because the policy is installed already, "
                    + (present == null ? "without a provider" : "with another provider") + "\n"
                    + "  fix     install policy and provider together, once, before personal data are accessed");
        }
    }
}
