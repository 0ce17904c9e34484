package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where in the code something was seen.
 *
 * @param within the method that opened the innermost scope, or empty
 * @param location the access point
 * @param member what was accessed, or empty
 */
record Place(String within, String location, String member) {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::within).thenComparing(Place::location).thenComparing(Place::member);

    static List<Counted<Place>> of(List<Flow> flows) {
        return flows.stream()
                .collect(Collectors.groupingBy(
                        flow -> new Place(flow.within(), flow.location(), flow.member()),
                        Collectors.summingLong(Flow::count)))
                .entrySet()
                .stream()
                .map(entry -> new Counted<>(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Counted::value, ORDER))
                .toList();
    }
}
