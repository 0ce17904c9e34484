package dev.privacyenforcer.evidence;

import dev.privacyenforcer.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything one program was seen to do under one policy: the content of {@code flows.json}.
 *
 * @param policyId id of the policy in force
 * @param policyVersion its version
 * @param policySha256 hash of its file
 * @param mode the mode in force, {@code block}, {@code withhold} or {@code log}
 * @param from start of the observation
 * @param to end of the observation
 * @param wovenClasses labelled classes that carry guards
 * @param unwovenClasses labelled classes that carry none; empty in block mode, or the program would not have started
 * @param poisonedClasses classes that an agent could not weave and therefore lets nobody use
 * @param evaluated how often each prohibition was evaluated, by id
 * @param incidents what went wrong and was healed, such as scopes that were not closed, and how often
 * @param flows what was seen, sorted
 */
public record Observation(
        String policyId,
        @Nullable String policyVersion,
        String policySha256,
        String mode,
        Instant from,
        Instant to,
        List<String> wovenClasses,
        List<String> unwovenClasses,
        List<String> poisonedClasses,
        Map<String, Long> evaluated,
        Map<String, Long> incidents,
        List<Flow> flows) {

    /**
     * {@return that nothing was seen under a policy}
     *
     * @param at when it was looked
     */
    public static Observation nothing(Policy policy, Instant at) {
        Map<String, Long> evaluated = new TreeMap<>();
        policy.prohibitions().forEach(prohibition -> evaluated.put(prohibition.id(), 0L));
        return new Observation(
                policy.header().id(),
                policy.header().version(),
                policy.sha256(),
                policy.mode().key(),
                at,
                at,
                List.of(),
                List.of(),
                List.of(),
                evaluated,
                Map.of(),
                List.of());
    }

    /**
     * {@return the name of the incident that data must have been gone by a retention rule and could not be ended}
     *
     * @param rule its id
     */
    public static String erasureOverdue(String rule) {
        return "erasure_overdue:" + rule;
    }

    /**
     * {@return the name under which it is counted that a call to a recipient was to tell the purpose}
     *
     * @param purpose the innermost purpose
     * @param recipient who is told
     */
    public static String purposeForwarded(String purpose, String recipient) {
        return "purpose_forwarded:" + purpose + ":" + recipient;
    }

    /** {@return the same observation by somebody who also knows which classes were woven and which poisoned} */
    public Observation ofClasses(List<String> woven, List<String> poisoned) {
        return new Observation(
                policyId,
                policyVersion,
                policySha256,
                mode,
                from,
                to,
                woven,
                unwovenClasses,
                poisoned,
                evaluated,
                incidents,
                flows);
    }

    /** {@return the same observation in the one order in which it is written} */
    public Observation canonical() {
        return CanonicalOrder.of(this);
    }

    /**
     * Merges what several programs, or several runs of one, were seen to do under one policy.
     *
     * <p>Counts of equal flows add up, first and last sights widen, classes unite. Policy version and hash are those of
     * the observation that ended last, the mode is the weakest. Neither order nor grouping matters.
     *
     * @param observations at least one, all of one policy id
     * @return their sum, in canonical order
     * @throws IllegalArgumentException if there is none, or they are of different policies
     */
    public static Observation merge(List<Observation> observations) {
        return observations.stream()
                .map(Observation::canonical)
                .reduce(Merging::both)
                .orElseThrow(() -> new IllegalArgumentException("no observation to merge, expected at least one"));
    }

    /** {@return the same with other incidents} */
    Observation with(Map<String, Long> others) {
        return new Observation(
                policyId,
                policyVersion,
                policySha256,
                mode,
                from,
                to,
                wovenClasses,
                unwovenClasses,
                poisonedClasses,
                evaluated,
                others,
                flows);
    }

    /** {@return the same from another time on} */
    Observation with(Instant start, Map<String, Long> counts, List<Flow> seen) {
        return new Observation(
                policyId,
                policyVersion,
                policySha256,
                mode,
                start,
                to,
                wovenClasses,
                unwovenClasses,
                poisonedClasses,
                counts,
                incidents,
                seen);
    }

    /** {@return the same with other classes} */
    Observation with(List<String> woven, List<String> unwoven) {
        return new Observation(
                policyId,
                policyVersion,
                policySha256,
                mode,
                from,
                to,
                woven,
                unwoven,
                poisonedClasses,
                evaluated,
                incidents,
                flows);
    }
}
