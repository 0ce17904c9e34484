package dev.privacyenforcer.decision;

import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.NaiveConditions.Answer;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Prohibition.Cause;
import dev.privacyenforcer.policy.Selector;
import java.util.ArrayList;
import java.util.List;

/** Prohibitions read aloud. */
final class NaiveProhibitions {

    private final Policy policy;

    NaiveProhibitions(Policy policy) {
        this.policy = policy;
    }

    /** The first prohibition of that cause that stands: those without conditions, then others, then consent's. */
    Decision forbidden(Cause cause, Request request, Said said) {
        List<Prohibition> ordered = new ArrayList<>();
        for (int rank = 0; rank < 3; rank++) {
            for (Prohibition rule : policy.prohibitions()) {
                boolean facts = rule.unless() != null || !rule.when().tests().isEmpty();
                if (rank == (rule.unlessConsent() ? 2 : facts ? 1 : 0)) {
                    ordered.add(rule);
                }
            }
        }
        for (Prohibition rule : ordered) {
            if (rule.cause() == cause && matches(rule.selector(), request)) {
                Reason reason = standing(rule, request, said);
                if (reason != null) {
                    return new Deny(reason, rule.id(), rule.clauses());
                }
            }
        }
        return null;
    }

    private Reason standing(Prohibition rule, Request request, Said said) {
        NaiveConditions conditions = new NaiveConditions(policy, request, said);
        List<String> named = rule.selector().recipients();
        List<String> to = new ArrayList<>();
        if (conditions.aboutRecipients(rule.when()) || conditions.aboutRecipients(rule.unless())) {
            for (String recipient : request.recipients()) {
                if (named.isEmpty() || NaiveEngine.coversAny(named, recipient)) {
                    to.add(recipient);
                }
            }
        }
        if (to.isEmpty()) {
            to.add(null);
        }
        for (String recipient : to) {
            Reason reason = standing(rule, conditions, recipient, consentFailure(request, said));
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private static Reason standing(Prohibition rule, NaiveConditions conditions, String recipient, Reason noConsent) {
        Answer when = conditions.answer(rule.when(), recipient);
        if (when == Answer.NO) {
            return null;
        }
        Reason reason = Reason.valueOf(rule.cause().name());
        Answer unless = rule.unless() == null ? Answer.NO : conditions.answer(rule.unless(), recipient);
        if (unless != Answer.NO && rule.unlessConsent() && noConsent != null) {
            unless = Answer.NO;
            reason = noConsent == Reason.PURPOSE_MISSING ? reason : noConsent;
        }
        if (unless == Answer.YES) {
            return null;
        }
        if (when == Answer.CANNOT_ASK || unless == Answer.CANNOT_ASK) {
            return Reason.CONTEXT_UNAVAILABLE;
        }
        boolean unknown = when == Answer.UNKNOWN || unless == Answer.UNKNOWN;
        return unknown && rule.permitsUnknown() ? null : reason;
    }

    private static Reason consentFailure(Request request, Said said) {
        return request.purpose() == null
                ? Reason.PURPOSE_MISSING
                : NaiveConsent.consentFailure(said, request.purpose());
    }

    static boolean matches(Selector selector, Request request) {
        return (selector.dataSubjects().isEmpty() || selector.dataSubjects().contains(request.dataSubject()))
                && (selector.categories().isEmpty() || NaiveEngine.coversAny(selector.categories(), request.category()))
                && !NaiveEngine.coversAny(selector.exceptCategories(), request.category())
                && (selector.purposes().isEmpty()
                        || request.purpose() != null && NaiveEngine.coversAny(selector.purposes(), request.purpose()))
                && selector.operations().contains(request.operation())
                && (selector.recipients().isEmpty()
                        || request.recipients().stream()
                                .anyMatch(r -> NaiveEngine.coversAny(selector.recipients(), r)));
    }
}
