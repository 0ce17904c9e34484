package dev.privacyenforcer.diff;

import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes different with another version of a policy.
 *
 * @param rules what is written otherwise
 * @param flows what becomes allowed, forbidden or otherwise conditioned
 * @param retention what is kept for another time
 * @param observed which flows that were seen are among it, most frequent first
 * @param compared how many flows were compared
 */
public record PolicyDiff(
        List<RuleChange> rules,
        List<FlowChange> flows,
        List<RetentionChange> retention,
        List<ObservedChange> observed,
        int compared) {

    /**
     * Compares.
     *
     * @param before the old version
     * @param after the new version
     * @param evidence what programs were seen to do, or null
     * @return the differences
     */
    public static PolicyDiff of(Policy before, Policy after, @Nullable Observation evidence) {
        Weighing was = new Weighing(before);
        Weighing is = new Weighing(after);
        FlowSpace space = FlowSpace.of(before, after);
        return new PolicyDiff(
                RuleChanges.of(before, after),
                FlowChanges.of(space, was, is),
                RetentionChanges.of(space, before, after),
                evidence == null ? List.of() : ObservedChanges.of(evidence, was, is),
                space.size());
    }

    /** {@return whether nothing becomes different} */
    public boolean isEmpty() {
        return rules.isEmpty() && flows.isEmpty() && retention.isEmpty() && observed.isEmpty();
    }
}
