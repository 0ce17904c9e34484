package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/** What the policy did not allow: passed in log mode, refused, or left out. */
final class Refusals {

    private static final Set<Flow.Outcome> REFUSED =
            Set.of(Flow.Outcome.WOULD_DENY, Flow.Outcome.DENIED, Flow.Outcome.WITHHELD);

    private Refusals() {}

    static boolean isRefused(Flow flow) {
        return REFUSED.contains(flow.outcome());
    }

    static boolean isStopped(Flow flow) {
        return isRefused(flow) && flow.outcome() != Flow.Outcome.WOULD_DENY;
    }

    static long count(Collection<Flow> flows, Predicate<Flow> which) {
        return flows.stream().filter(which).mapToLong(Flow::count).sum();
    }
}
