package dev.privacyenforcer.decision;

import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.decision.Explanation.Kind;
import dev.privacyenforcer.policy.Policy;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What decided, in a sentence. */
final class Because {

    private static final int NAMED = 5;

    private Because() {}

    static String of(Policy policy, Request request, Decision decision, List<Considered> considered) {
        String rule = decision.rule();
        return considered.stream()
                .filter(each -> each.id().equals(rule))
                .findFirst()
                .map(each -> each.kind().name().toLowerCase(Locale.ROOT) + " " + each.id() + " " + each.why())
                .orElseGet(() -> decision instanceof Deny denial
                        ? withoutRule(denial.reason(), policy, request, considered)
                        : "a rule permits it");
    }

    private static String withoutRule(Reason reason, Policy policy, Request request, List<Considered> considered) {
        return switch (reason) {
            case POLICY_NOT_EFFECTIVE ->
                "the policy is in force from " + policy.header().effectiveFrom() + " on";
            case PURPOSE_MISSING -> "no purpose is open";
            case RECIPIENT_UNDECLARED -> "the policy declares no such recipient: " + undeclared(policy, request);
            case CATEGORY_UNDECLARED -> undeclared(request, policy);
            case ERASED -> "the person's data are erased, and nothing that survives it permits this";
            case RESTRICTED -> "the person has restricted processing, and nothing that survives it permits this";
            case PURPOSE_NOT_ALLOWED ->
                "no activity that names the category has this purpose" + nearest(considered, Explanation.Step.PURPOSE);
            case OPERATION_NOT_ALLOWED ->
                "no activity with this purpose permits the operation" + nearest(considered, Explanation.Step.OPERATION);
            case RECIPIENT_NOT_ALLOWED ->
                "no activity with this purpose shares with the recipient"
                        + nearest(considered, Explanation.Step.RECIPIENT);
            case CONTEXT_UNAVAILABLE -> "what the decision depends on could not be looked up";
            default -> "no rule permits it";
        };
    }

    private static String undeclared(Policy policy, Request request) {
        Recipients known = new Recipients(policy.recipients());
        return request.recipients().stream()
                .filter(key -> known.find(key) == null)
                .collect(Collectors.joining(", "));
    }

    private static String undeclared(Request request, Policy policy) {
        boolean known = policy.dataSubjects().containsKey(request.dataSubject());
        return known
                ? "no activity names " + request.category() + " for " + request.dataSubject()
                : "the policy has no data subject " + request.dataSubject();
    }

    private static String nearest(List<Considered> considered, Explanation.Step step) {
        List<String> stopped = considered.stream()
                .filter(rule -> rule.kind() == Kind.ACTIVITY && rule.step() == step)
                .map(Considered::id)
                .toList();
        String more = stopped.size() > NAMED ? " and " + (stopped.size() - NAMED) + " more" : "";
        return stopped.isEmpty()
                ? ""
                : "; nearest: " + stopped.stream().limit(NAMED).collect(Collectors.joining(", ")) + more;
    }
}
