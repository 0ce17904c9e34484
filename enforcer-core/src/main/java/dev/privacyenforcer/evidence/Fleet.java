package dev.privacyenforcer.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What many instances of a program were seen to do: one snapshot for each instance and window.
 *
 * <p>Fleets are merged like sets: in any order, in any grouping, and the same one twice changes nothing. So every node
 * and every copy may hand in what it has.
 */
public final class Fleet {

    private static final String NOT_ENDED = "instances_not_ended";
    private static final String NOT_COUNTED = "seconds_not_counted";

    private record Key(String instance, Instant window) {}

    private final Map<Key, Snapshot> snapshots;

    private Fleet(Map<Key, Snapshot> snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * {@return a fleet}
     *
     * @param snapshots of any instances and windows; of one of both, there may be several
     */
    public static Fleet of(Collection<Snapshot> snapshots) {
        Map<Key, Snapshot> all =
                new TreeMap<>(Comparator.comparing(Key::instance).thenComparing(Key::window));
        snapshots.forEach(each -> all.merge(new Key(each.instance().id(), each.window()), each, Snapshot::with));
        return new Fleet(all);
    }

    /**
     * {@return all that this and another fleet know}
     *
     * @param other the other one
     */
    public Fleet merge(Fleet other) {
        List<Snapshot> both = new ArrayList<>(snapshots());
        both.addAll(other.snapshots());
        return of(both);
    }

    /** {@return its snapshots, by instance and then by window} */
    public List<Snapshot> snapshots() {
        return List.copyOf(snapshots.values());
    }

    /** {@return how many instances it knows} */
    public long instances() {
        return snapshots.keySet().stream().map(Key::instance).distinct().count();
    }

    /**
     * {@return the sum over all instances and windows, or null if there is none; its incidents say how many instances
     * have not ended in order, and how long these may have gone on counting after they wrote for the last time}
     */
    public @Nullable Observation observation() {
        if (snapshots.isEmpty()) {
            return null;
        }
        Observation sum = Observation.merge(
                snapshots.values().stream().map(Snapshot::observation).toList());
        return sum.with(incidents(sum));
    }

    private Map<String, Long> incidents(Observation sum) {
        Map<String, Long> incidents = new HashMap<>(sum.incidents());
        for (Snapshot each : snapshots.values()) {
            if (!each.complete()) {
                incidents.merge(NOT_ENDED, 1L, Long::sum);
                incidents.merge(NOT_COUNTED, seconds(each), Long::sum);
            }
        }
        return incidents;
    }

    /** A part of a second counts as one, as nothing may be missing that is not told. */
    private static long seconds(Snapshot each) {
        return each.instance().flush().plusNanos(999_999_999).toSeconds();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fleet fleet && fleet.snapshots.equals(snapshots);
    }

    @Override
    public int hashCode() {
        return snapshots.hashCode();
    }
}
