package dev.privacyenforcer.evidence;

import java.time.Instant;

/**
 * What one instance was seen to do in one window of time.
 *
 * @param instance which one
 * @param window start of the window
 * @param complete whether nothing of the window is missing: the instance ended in order, or went on to another window
 * @param observation what it was seen to do, counted from the start of the window
 */
public record Snapshot(Instance instance, Instant window, boolean complete, Observation observation) {

    /**
     * {@return all that this and another snapshot of the same instance and window know}
     *
     * <p>Counts only grow, so the greater one is the later one: order, grouping and repetition do not matter.
     *
     * @param other the other one
     */
    public Snapshot with(Snapshot other) {
        if (!instance.id().equals(other.instance.id()) || !window.equals(other.window)) {
            throw new IllegalArgumentException("two windows or instances: of those the counts add up");
        }
        return new Snapshot(
                either(instance, other.instance),
                window,
                complete || other.complete,
                Merging.latest(observation, other.observation));
    }

    /** One instance is described in one way; if not, it still must not matter which one comes first. */
    private static Instance either(Instance one, Instance other) {
        return new Instance(
                one.id(),
                greater(one.environment(), other.environment()),
                greater(one.build(), other.build()),
                greater(one.flush(), other.flush()));
    }

    private static <T extends Comparable<T>> T greater(T one, T other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
