package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Prohibition.Cause;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a prohibition stands that names a request. */
final class Standing {

    private static final Map<Cause, Reason> REASONS = new EnumMap<>(Cause.class);

    static {
        for (Cause cause : Cause.values()) {
            REASONS.put(cause, Reason.valueOf(cause.name()));
        }
    }

    private Standing() {}

    /** {@return why it denies, or null if it does not; one that is about recipients denies if it does for any} */
    static @Nullable Reason of(Prohibition rule, Inquiry inquiry) {
        List<String> named = rule.selector().recipients();
        List<String> disclosed = inquiry.request().recipients().stream()
                .filter(recipient -> named.isEmpty() || Keys.anyCovers(named, recipient))
                .toList();
        List<String> about = Inquiry.concerned(rule.when(), disclosed);
        Condition unless = rule.unless();
        if (about.isEmpty() && unless != null) {
            about = Inquiry.concerned(unless, disclosed);
        }
        if (about.isEmpty()) {
            return of(rule, inquiry, null);
        }
        for (String recipient : about) {
            Reason reason = of(rule, inquiry, recipient);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private static @Nullable Reason of(Prohibition rule, Inquiry inquiry, @Nullable String recipient) {
        Truth applies = inquiry.truth(rule.when(), recipient);
        if (applies == Truth.FALSE) {
            return null;
        }
        Reason own = REASONS.getOrDefault(rule.cause(), Reason.PROHIBITED);
        Condition unless = rule.unless();
        Truth lifted = unless == null ? Truth.FALSE : inquiry.truth(unless, recipient);
        if (lifted != Truth.FALSE && rule.unlessConsent()) {
            if (inquiry.request().purpose() == null) {
                lifted = Truth.FALSE;
            } else if (!inquiry.consent().isGiven()) {
                lifted = Truth.FALSE;
                own = inquiry.consent().denial();
            }
        }
        return reason(applies.and(lifted.not()), rule, own);
    }

    private static @Nullable Reason reason(Truth stands, Prohibition rule, Reason own) {
        return switch (stands) {
            case FALSE -> null;
            case UNAVAILABLE -> Reason.CONTEXT_UNAVAILABLE;
            case UNKNOWN -> rule.permitsUnknown() ? null : own;
            case TRUE -> own;
        };
    }
}
