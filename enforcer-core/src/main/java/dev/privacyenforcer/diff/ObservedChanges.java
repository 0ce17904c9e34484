package dev.privacyenforcer.diff;

import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Weighs again what a program was seen to do. */
final class ObservedChanges {

    /** What was judged; the others are not, under whatever policy. */
    private static final Set<Flow.Outcome> JUDGED =
            Set.of(Flow.Outcome.PERMITTED, Flow.Outcome.DENIED, Flow.Outcome.WOULD_DENY, Flow.Outcome.WITHHELD);

    private static final Stand SWITCH_FORBIDDEN =
            new Stand(Reach.NEVER, null, "PURPOSE_SWITCH_NOT_ALLOWED", null, List.of());

    private ObservedChanges() {}

    static List<ObservedChange> of(Observation evidence, Weighing was, Weighing is) {
        List<ObservedChange> changes = new ArrayList<>();
        for (Flow flow : evidence.canonical().flows()) {
            Stand before = stand(flow, was);
            Stand after = stand(flow, is);
            if (JUDGED.contains(flow.outcome()) && after.differsFrom(before)) {
                changes.add(new ObservedChange(FlowChange.Kind.of(before, after), flow, before, after));
            }
        }
        changes.sort(Comparator.comparing(ObservedChange::kind)
                .thenComparing(change -> -change.flow().count()));
        return List.copyOf(changes);
    }

    private static Stand stand(Flow flow, Weighing policy) {
        List<String> purposes = flow.purposes();
        for (int i = 1; i < purposes.size(); i++) {
            if (!policy.maySwitch(purposes.get(i - 1), purposes.get(i))) {
                return SWITCH_FORBIDDEN;
            }
        }
        String purpose = purposes.isEmpty() ? null : purposes.get(purposes.size() - 1);
        return policy.stand(new Request(
                flow.dataSubject(), flow.category(), flow.operation(), purpose, flow.recipients(), flow.country()));
    }
}
