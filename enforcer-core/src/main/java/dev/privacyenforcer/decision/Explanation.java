package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision with what led to it: every rule of the policy that names the category for the data subject, and why it did
 * or did not apply.
 *
 * <p>The decision is that of {@link CompiledPolicy#decide(Request, Facts)}; the rules are looked at one by one, for
 * people.
 *
 * @param decision the decision
 * @param considered the rules, prohibitions first and retention last, each kind in the order of the file
 */
public record Explanation(Decision decision, List<Considered> considered) {

    /** What a rule does. */
    public enum Kind {
        /** Forbids. */
        PROHIBITION,
        /** Permits. */
        ACTIVITY,
        /** Ends what is permitted. */
        RETENTION
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
     * @param facts what is known of the person and the request
     * @param now when
     * @return the decision and its reasons
     */
    public static Explanation of(Policy policy, Request request, Facts facts, Instant now) {
        Inquiry inquiry = new Inquiry(request, facts, new Recipients(policy.recipients()), policy.knownAttributes());
        List<Considered> considered = new ArrayList<>();
        policy.prohibitions().stream()
                .map(rule -> new ProhibitionCheck(rule, inquiry))
                .filter(ProhibitionCheck::concerned)
                .forEach(check -> considered.add(check.considered()));
        List<ActivityCheck> activities = policy.activities().stream()
                .map(rule -> ActivityCheck.of(policy, rule, inquiry))
                .filter(ActivityCheck::concerned)
                .toList();
        // an activity that takes whatever others name does not declare it
        boolean declared = activities.stream().anyMatch(ActivityCheck::names);
        activities.forEach(check -> considered.add(check.considered(declared)));
        policy.retention().stream()
                .map(rule -> new RetentionCheck(rule, inquiry, now))
                .filter(RetentionCheck::concerned)
                .forEach(check -> considered.add(check.considered()));
        Clock then = Clock.fixed(now, ZoneOffset.UTC);
        return new Explanation(CompiledPolicy.of(policy, then).decide(request, facts), considered);
    }
}
