package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.NaiveConditions.Answer;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Selector;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Retention read aloud. */
final class NaiveRetention {

    private final Policy policy;
    private final Instant now;

    NaiveRetention(Policy policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /** What the deciding rule says, were it not for the law: a denial, or null. */
    Decision late(Request request, Said said) {
        if (request.operation() == Operation.ERASE || NaiveEngine.covers("essential.legal_claims", request.purpose())) {
            return null;
        }
        List<Retention> rules = new ArrayList<>(policy.retention());
        rules.removeIf(rule -> !matches(rule.selector(), request));
        // the longest category key, then the longest purpose key, then the order of the file
        rules.sort((one, other) -> length(other, request) != length(one, request)
                ? length(other, request) - length(one, request)
                : purposeLength(other, request) - purposeLength(one, request));
        for (Retention rule : rules) {
            Answer applies = applies(rule, request, said);
            if (applies == Answer.CANNOT_ASK) {
                return new Deny(Reason.CONTEXT_UNAVAILABLE, rule.id(), rule.clauses());
            }
            if (applies != Answer.NO) {
                Reason reason = ended(rule, request, said);
                if (reason != null) {
                    return new Deny(reason, rule.id(), rule.clauses());
                }
            }
            if (applies == Answer.YES) {
                return null;
            }
        }
        return null;
    }

    private Reason ended(Retention rule, Request request, Said said) {
        if (rule.period() == null || (rule.from().equals("collected") && request.operation() == Operation.COLLECT)) {
            return null;
        }
        Object moment = said.facts().get("moment " + rule.from());
        Reason own = request.operation() == Operation.STORE ? Reason.RETENTION_EXCEEDED : Reason.RETENTION_EXPIRED;
        if (moment == null) {
            return own;
        } else if (moment == Said.UNAVAILABLE) {
            return Reason.CONTEXT_UNAVAILABLE;
        } else if (moment.equals(false)) {
            return null;
        }
        OffsetDateTime end = ((Instant) moment).atOffset(ZoneOffset.UTC).plus(rule.period());
        if (request.operation() == Operation.STORE && rule.within() != null) {
            end = end.plus(rule.within());
        }
        return now.isBefore(end.toInstant()) ? null : own;
    }

    private Answer applies(Retention rule, Request request, Said said) {
        NaiveConditions conditions = new NaiveConditions(policy, request, said);
        List<String> about = new ArrayList<>();
        if (conditions.aboutRecipients(rule.when()) || conditions.aboutRecipients(rule.unless())) {
            about.addAll(request.recipients());
            about.removeIf(recipient -> !rule.selector().recipients().isEmpty()
                    && !NaiveEngine.coversAny(rule.selector().recipients(), recipient));
        }
        if (about.isEmpty()) {
            about.add(null);
        }
        List<Answer> answers = new ArrayList<>();
        for (String recipient : about) {
            Answer answer = conditions.answer(rule.when(), recipient);
            if (rule.unless() != null && answer != Answer.NO) {
                answer = NaiveConditions.worse(
                        answer, conditions.answer(rule.unless(), recipient).opposite());
            }
            answers.add(answer);
        }
        if (answers.contains(Answer.YES)) {
            return Answer.YES;
        }
        // it applies if it does for any: what nobody could be asked comes before what is not known
        return answers.contains(Answer.CANNOT_ASK)
                ? Answer.CANNOT_ASK
                : answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
    }

    private static int length(Retention rule, Request request) {
        return longest(rule.selector().categories(), request.category());
    }

    private static int purposeLength(Retention rule, Request request) {
        return longest(rule.selector().purposes(), request.purpose());
    }

    private static int longest(List<String> keys, String key) {
        int longest = 0;
        for (String each : keys) {
            longest = NaiveEngine.covers(each, key) ? Math.max(longest, each.length()) : longest;
        }
        return longest;
    }

    private static boolean matches(Selector selector, Request request) {
        return NaiveProhibitions.matches(selector, request);
    }
}
