package dev.privacyenforcer;

import dev.privacyenforcer.ActiveScope.Meaning;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.coverage.Coverage;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Decision.Permit;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.evidence.Evidence;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Flow.Outcome;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.hook.Datum;
import dev.privacyenforcer.hook.Tally;
import dev.privacyenforcer.policy.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds where an access is counted. */
final class Flows {

    private final Evidence evidence;
    private final Set<Object> told = ConcurrentHashMap.newKeySet();

    Flows(Evidence evidence) {
        this.evidence = evidence;
    }

    Tally of(Meaning meaning, AccessPoint point, Request request, @Nullable Decision decision, Outcome outcome) {
        return of(meaning, point, point.location(), request, decision, outcome);
    }

    /** What infrastructure moves is counted where it stands: the accessor that it calls says nothing of it. */
    Tally infrastructure(Meaning meaning, AccessPoint point, String where, Request request) {
        return of(meaning, point, where, request, null, Outcome.INFRASTRUCTURE);
    }

    private Tally of(
            Meaning meaning,
            AccessPoint point,
            String where,
            Request request,
            @Nullable Decision decision,
            Outcome outcome) {
        return evidence.counter(new Flow(
                request.dataSubject(),
                request.category(),
                request.operation(),
                meaning.purposes(),
                request.recipients(),
                meaning.country(),
                point.member(),
                where,
                meaning.within(),
                outcome,
                decision instanceof Deny denial ? denial.reason().name() : null,
                decision == null ? null : decision.rule(),
                decision instanceof Permit permit ? permit.legalBasis().name().toLowerCase(Locale.ROOT) : null,
                decision == null ? List.of() : decision.clauses(),
                meaning.reviewedBy(),
                0,
                Instant.EPOCH,
                Instant.EPOCH));
    }

    /** All data of a labelled class, seen by its own {@code toString}, {@code equals} and the like. */
    Tally internal(Meaning meaning, AccessPoint point) {
        List<Tally> tallies = new ArrayList<>();
        for (Datum datum : point.data()) {
            Request request =
                    new Request(datum.dataSubject(), datum.category(), Operation.USE, meaning.purpose(), List.of());
            tallies.add(of(meaning, point, request, null, Outcome.INTERNAL));
        }
        return occurrences -> tallies.forEach(tally -> tally.add(occurrences));
    }

    Observation observation(
            CompiledPolicy policy, Mode mode, Coverage coverage, Instant to, Map<String, Long> incidents) {
        List<Flow> seen = evidence.flows();
        List<String> poisoned = LoadTime.poisoned();
        return new Observation(
                policy.policy().header().id(),
                policy.policy().header().version(),
                policy.policy().sha256(),
                mode.key(),
                evidence.from(),
                to,
                coverage.woven().stream()
                        .filter(name -> !poisoned.contains(name))
                        .toList(),
                coverage.unwoven(),
                poisoned,
                evaluated(policy, seen),
                incidents,
                seen);
    }

    /** {@return how often each prohibition was evaluated, by id} */
    private static Map<String, Long> evaluated(CompiledPolicy policy, List<Flow> seen) {
        Map<String, Long> evaluated = new TreeMap<>();
        policy.policy().prohibitions().forEach(prohibition -> evaluated.put(prohibition.id(), 0L));
        for (Flow flow : seen) {
            if (flow.outcome() != Outcome.INTERNAL) {
                policy.prohibitionsConcerning(flow.dataSubject(), flow.category())
                        .forEach(id -> evaluated.merge(id, flow.count(), Long::sum));
            }
        }
        return evaluated;
    }

    /** {@return whether this event is met for the first time} */
    boolean isFirst(Object event) {
        return told.add(event);
    }
}
