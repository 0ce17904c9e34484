package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often and when flows were seen.
 *
 * @param count how often
 * @param first first time, or null if never
 * @param last last time, or null if never
 */
record Sightings(
        long count, @Nullable Instant first, @Nullable Instant last) {

    static Sightings of(List<Flow> flows) {
        return new Sightings(
                flows.stream().mapToLong(Flow::count).sum(),
                flows.stream()
                        .map(Flow::firstSeen)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                flows.stream()
                        .map(Flow::lastSeen)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    static Sightings sum(List<Sightings> all) {
        return new Sightings(
                all.stream().mapToLong(Sightings::count).sum(),
                all.stream()
                        .flatMap(seen -> Stream.ofNullable(seen.first()))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                all.stream()
                        .flatMap(seen -> Stream.ofNullable(seen.last()))
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
