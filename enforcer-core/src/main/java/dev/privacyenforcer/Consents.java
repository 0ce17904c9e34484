package dev.privacyenforcer;

import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.consent.ConsentRecords;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.hook.Guard;
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
 */
record Consents(ConsentProvider provider, ConsentRecords records) {

    private static final Logger LOG = LoggerFactory.getLogger(Enforcer.class);

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
                      fix     call Enforcer.install(policy, provider) before personal data are accessed""", policy.policy().header().name());
        }
    }

    /** A provider that would not be asked must not go unnoticed. */
    static void refuseSecond(@Nullable Consents present, @Nullable Consents refused) {
        if (refused != null && (present == null || present.provider != refused.provider)) {
            throw new IllegalStateException("ENF-010 Consent provider refused: it would never be asked\n"
                    + "  at      Enforcer.install\n"
                    + "  because the policy is installed already, "
                    + (present == null ? "without a provider" : "with another provider") + "\n"
                    + "  fix     install policy and provider together, once, before personal data are accessed");
        }
    }
}
