package dev.privacyenforcer.decision;

import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Decision.Permit;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A decision with what led to it: every rule of the policy that names the category for the data subject, and why it did
 * or did not apply.
 *
 * <p>Made rule by rule, for people, where {@link CompiledPolicy} is made for speed; both come to the same decision.
 *
 * @param decision the decision
 * @param considered the rules, prohibitions first, each kind in the order of the file
 */
public record Explanation(Decision decision, List<Considered> considered) {

    /** What a rule does. */
    public enum Kind {
        /** Forbids. */
        PROHIBITION,
        /** Permits. */
        ACTIVITY
    }

    /**
     * One rule.
     *
     * @param id its id
     * @param kind what it does
     * @param applies whether it forbids or permits this request, taken alone
     * @param why in a sentence without the rule's name
     */
    public record Considered(String id, Kind kind, boolean applies, String why) {}

    /** Copies the rules. */
    public Explanation {
        considered = List.copyOf(considered);
    }

    /**
     * Explains.
     *
     * @param policy the policy
     * @param request what somebody is about to do
     * @param now when
     * @return the decision of {@link CompiledPolicy#decide} and its reasons
     */
    public static Explanation of(Policy policy, Request request, Instant now) {
        List<ProhibitionCheck> prohibitions = policy.prohibitions().stream()
                .map(rule -> new ProhibitionCheck(rule, request))
                .filter(ProhibitionCheck::concerned)
                .toList();
        List<ActivityCheck> activities = policy.activities().stream()
                .map(rule -> ActivityCheck.of(policy, rule, request))
                .filter(ActivityCheck::concerned)
                .toList();
        List<Considered> considered = new ArrayList<>();
        prohibitions.forEach(check -> considered.add(check.considered()));
        activities.forEach(check -> considered.add(check.considered(declared(activities))));
        return new Explanation(decide(policy, request, now, prohibitions, activities), considered);
    }

    private static Decision decide(
            Policy policy,
            Request request,
            Instant now,
            List<ProhibitionCheck> prohibitions,
            List<ActivityCheck> activities) {
        LocalDate day = policy.header().effectiveFrom();
        if (day != null && now.isBefore(day.atStartOfDay(ZoneOffset.UTC).toInstant())) {
            return new Deny(Reason.POLICY_NOT_EFFECTIVE, null, List.of());
        }
        for (ProhibitionCheck check : prohibitions) {
            if (check.forbids()) {
                Prohibition rule = check.rule();
                return new Deny(Reason.PROHIBITED, rule.id(), rule.clauses());
            }
        }
        if (request.purpose() == null) {
            return new Deny(Reason.PURPOSE_MISSING, null, List.of());
        }
        Recipients recipients = new Recipients(policy.recipients());
        if (request.recipients().stream().anyMatch(key -> recipients.find(key) == null)) {
            return new Deny(Reason.RECIPIENT_UNDECLARED, null, List.of());
        }
        return declared(activities) ? narrow(activities) : new Deny(Reason.CATEGORY_UNDECLARED, null, List.of());
    }

    /** An activity that takes whatever others name does not declare it. */
    private static boolean declared(List<ActivityCheck> activities) {
        return activities.stream().anyMatch(ActivityCheck::names);
    }

    /** The activities that come furthest decide: one that permits, or the reason why none does. */
    private static Decision narrow(List<ActivityCheck> activities) {
        ActivityCheck.Step furthest = activities.stream()
                .map(ActivityCheck::step)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        ActivityCheck.Step least =
                furthest.isAtLeast(ActivityCheck.Step.LEGAL_BASIS) ? ActivityCheck.Step.LEGAL_BASIS : furthest;
        List<ActivityCheck> left = activities.stream()
                .filter(check -> check.step().isAtLeast(least))
                .toList();
        ActivityCheck first = left.stream()
                .filter(check -> check.step() == ActivityCheck.Step.PERMITS)
                .findFirst()
                .orElse(left.get(0));
        Activity rule = first.rule();
        Reason reason = first.step().reason;
        if (reason == null) {
            return new Permit(rule.id(), rule.clauses(), first.legalBasis());
        }
        return first.step().isAtLeast(ActivityCheck.Step.LEGAL_BASIS)
                ? new Deny(reason, rule.id(), rule.clauses())
                : new Deny(reason, null, clauses(left));
    }

    private static List<String> clauses(List<ActivityCheck> checks) {
        return checks.stream()
                .flatMap(check -> check.rule().clauses().stream())
                .distinct()
                .toList();
    }
}
