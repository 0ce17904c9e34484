package dev.privacyenforcer.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Splits what a program counts from its start into windows of time.
 *
 * <p>A window starts with the first write that falls into it: what was counted since the write before belongs to the
 * new one. So each occurrence is in exactly one window, and none is lost when a write fails.
 */
final class Windows {

    /**
     * A window, and what was counted before it.
     *
     * @param start its start
     * @param before everything that earlier windows hold, or null
     */
    private record Window(Instant start, @Nullable Observation before) {}

    private final Duration length;
    private @Nullable Window window;
    private @Nullable Observation last;

    Windows(Duration length) {
        this.length = length;
    }

    /**
     * What belongs to the window at hand.
     *
     * @param start start of the window
     * @param observation what was counted in it
     */
    record Part(Instant start, Observation observation) {}

    Part of(Observation now) {
        Window at = at(now.to());
        return new Part(at.start(), at.before() == null ? now : since(at.before(), now));
    }

    /** What was handed out last is kept now. */
    void kept(Observation now) {
        window = at(now.to());
        last = now;
    }

    /** A clock that is set back opens no window again. */
    private Window at(Instant time) {
        long size = length.toMillis();
        Instant start = Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), size) * size);
        Window open = window;
        return open != null && !start.isAfter(open.start()) ? open : new Window(start, last);
    }

    private static Observation since(Observation before, Observation now) {
        Map<Flow, Flow> known =
                before.flows().stream().collect(Collectors.toMap(Flow::shape, Function.identity(), (one, same) -> one));
        List<Flow> flows = now.flows().stream()
                .map(flow -> since(known.get(flow.shape()), before.to(), flow))
                .filter(flow -> flow.count() > 0)
                .toList();
        return now.with(before.to(), difference(before.evaluated(), now.evaluated()), flows)
                .with(happened(difference(before.incidents(), now.incidents())));
    }

    /** When it was first seen in this window is known to the time between two writes. */
    private static Flow since(@Nullable Flow before, Instant written, Flow flow) {
        if (before == null) {
            return flow;
        }
        Instant first = flow.firstSeen().isAfter(written) ? flow.firstSeen() : written;
        Instant last = flow.lastSeen().isAfter(first) ? flow.lastSeen() : first;
        return flow.counted(flow.count() - before.count(), first, last);
    }

    /** Under another version of the policy a prohibition may concern fewer of the flows seen so far. */
    private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> now) {
        Map<String, Long> difference = new HashMap<>();
        now.forEach((id, count) -> difference.put(id, Math.max(0, count - before.getOrDefault(id, 0L))));
        return difference;
    }

    private static Map<String, Long> happened(Map<String, Long> incidents) {
        return incidents.entrySet().stream()
                .filter(incident -> incident.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
