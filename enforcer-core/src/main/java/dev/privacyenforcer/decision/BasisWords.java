package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.LegalBasis;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why the legal bases of an activity do not hold, one by one. */
final class BasisWords {

    private BasisWords() {}

    static String of(LegalBasis.Basis basis) {
        return basis.name().toLowerCase(Locale.ROOT);
    }

    static String failures(Activity activity, String purpose, Inquiry inquiry) {
        return activity.legalBases().isEmpty()
                ? "it names no legal basis"
                : activity.legalBases().stream()
                        .map(basis -> of(basis.basis()) + ": " + failure(basis, activity, purpose, inquiry))
                        .collect(Collectors.joining("; "));
    }

    private static String failure(LegalBasis basis, Activity activity, String purpose, Inquiry inquiry) {
        if (!inquiry.admits(basis.basis())) {
            return "does not survive that the person has had the data erased or processing restricted";
        }
        if (LegalBases.applies(basis, inquiry) != Truth.TRUE) {
            return conditions(basis, inquiry);
        }
        Reason lack = LegalBases.lack(basis, activity, purpose, inquiry);
        return lack == null ? "holds" : words(lack);
    }

    private static String conditions(LegalBasis basis, Inquiry inquiry) {
        String recipient = inquiry.request().recipients().stream().findFirst().orElse(null);
        String when = ConditionWords.failing(basis.when(), inquiry, recipient);
        Condition unless = basis.unless();
        return when.isEmpty() && unless != null
                ? "what it names under 'unless' is the case, or not known to be otherwise ("
                        + ConditionWords.attributes(unless) + ")"
                : when;
    }

    private static String words(Reason lack) {
        return switch (lack) {
            case CONSENT_MISSING -> "no such consent is on record";
            case CONSENT_EXPIRED -> "the consent has expired";
            case CONSENT_WITHDRAWN -> "the person has withdrawn consent";
            case OPTED_OUT -> "the person has opted out";
            case OBJECTED -> "the person has objected";
            case CONSENT_UNAVAILABLE -> "what the person said could not be looked up";
            case CONTEXT_UNAVAILABLE -> "nobody says who the person is, or what it depends on";
            default -> lack.name();
        };
    }
}
