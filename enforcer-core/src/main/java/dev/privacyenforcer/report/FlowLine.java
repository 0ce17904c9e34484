package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of a flow table: who, what, why, to whom, what became of it, how often and where.
 *
 * @param route the keys
 * @param dataSubject whose data
 * @param category which data
 * @param purposes the open purposes, outermost first
 * @param recipients to whom, outermost first
 * @param seen how often and when
 * @param places where in the code
 */
record FlowLine(
        Route route,
        Term dataSubject,
        Term category,
        List<Term> purposes,
        List<Term> recipients,
        Sightings seen,
        List<Counted<Place>> places) {

    private static final List<Flow.Outcome> URGENCY =
            List.of(Flow.Outcome.WOULD_DENY, Flow.Outcome.DENIED, Flow.Outcome.WITHHELD);

    /** {@return one line per route, in the order in which routes first appear} */
    static List<FlowLine> of(List<Flow> flows, Vocabulary words) {
        Map<Route, List<Flow>> routes =
                flows.stream().collect(Collectors.groupingBy(Route::of, LinkedHashMap::new, Collectors.toList()));
        return routes.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), words))
                .toList();
    }

    private static FlowLine of(Route route, List<Flow> flows, Vocabulary words) {
        return new FlowLine(
                route,
                words.dataSubject(route.dataSubject()),
                words.category(route.category()),
                words.purposes(route.purposes()),
                words.recipients(route.recipients()),
                Sightings.of(flows),
                Place.of(flows));
    }

    /** {@return what a reader must see first: what passed although forbidden, then what was stopped, by count} */
    static Comparator<FlowLine> byUrgency() {
        return Comparator.comparingInt((FlowLine line) -> URGENCY.indexOf(line.outcome()))
                .thenComparing(line -> line.seen().count(), Comparator.reverseOrder());
    }

    Flow.Outcome outcome() {
        return route.outcome();
    }

    /** {@return the purpose that decided, or null if none was open} */
    @Nullable
    Term purpose() {
        return purposes.isEmpty() ? null : purposes.get(purposes.size() - 1);
    }

    /** {@return how this flow differs from what is declared} */
    Drift drift() {
        return URGENCY.contains(outcome()) ? Drift.ofRefusal(route.reason()) : Drift.NONE;
    }
}
