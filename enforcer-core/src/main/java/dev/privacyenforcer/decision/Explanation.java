package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision with what led to it: every rule of the policy, and why it did or did not apply.
 *
 * <p>The decision is that of {@link CompiledPolicy#decide(Request, Facts)}; the rules are looked at one by one, for
 * people.
 *
 * @param decision the decision
 * @param because what decided, in a sentence
 * @param considered the rules, prohibitions first and retention last, each kind in the order of the file
 */
public record Explanation(Decision decision, String because, List<Considered> considered) {

    /** What a rule does. */
    public enum Kind {
        /** Forbids. */
        PROHIBITION,
        /** Permits. */
        ACTIVITY,
        /** Ends what is permitted. */
        RETENTION
    }

    /** How far a rule goes with a request: the first of its parts that does not match, in the order of the checks. */
    public enum Step {
        /** It is about other data subjects. */
        DATA_SUBJECT,
        /** It is about other categories. */
        CATEGORY,
        /** It is about other purposes. */
        PURPOSE,
        /** It is about other operations. */
        OPERATION,
        /** It is about other recipients. */
        RECIPIENT,
        /** What it names under {@code when} is not the case. */
        WHEN,
        /** It is lifted. */
        UNLESS,
        /** None of its legal bases holds; GDPR Art. 6(1). */
        LEGAL_BASIS,
        /** The data would go to a third country without a safeguard; Art. 44. */
        SAFEGUARD,
        /** The value would have to become another first; Art. 25. */
        OBLIGATION,
        /** Its time has not come, or never will. */
        TIME,
        /** It applies. */
        APPLIES
    }

    /**
     * One rule.
     *
     * @param id its id
     * @param kind what it does
     * @param step how far it goes with the request
     * @param clauses where the published text says so
     * @param why in a sentence without the rule's name
     */
    public record Considered(String id, Kind kind, Step step, List<String> clauses, String why) {

        /** {@return whether it forbids or permits this request, taken alone} */
        public boolean applies() {
            return step == Step.APPLIES;
        }

        /** {@return whether it names the category for this data subject, whatever else it asks} */
        public boolean concerned() {
            return step.compareTo(Step.CATEGORY) > 0;
        }
    }

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
        inquiry.admitOnly(Rights.admitted(inquiry.status(), request));
        List<Considered> considered = new ArrayList<>();
        policy.prohibitions().forEach(rule -> considered.add(new ProhibitionCheck(rule, inquiry).considered()));
        List<ActivityCheck> activities = policy.activities().stream()
                .map(rule -> ActivityCheck.of(policy, rule, inquiry))
                .toList();
        // an activity that takes whatever others name does not declare it
        boolean declared = activities.stream().anyMatch(ActivityCheck::names);
        activities.forEach(check -> considered.add(check.considered(declared)));
        Clock then = Clock.fixed(now, ZoneOffset.UTC);
        Decision decision = CompiledPolicy.of(policy, then).decide(request, facts);
        policy.retention()
                .forEach(rule ->
                        considered.add(new RetentionCheck(rule, inquiry, now).considered(decision.isPermitted())));
        return new Explanation(decision, Because.of(policy, request, decision, considered), considered);
    }
}
