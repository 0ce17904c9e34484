package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers at the top of the record.
 *
 * @param activities declared activities
 * @param activitiesObserved those under which something ran
 * @param categories categories that were seen
 * @param recipients recipients that got data
 * @param permitted accesses that the policy permits
 * @param stopped accesses that were refused or left out
 * @param passed accesses that passed although the policy does not permit them
 * @param purposes purposes declared
 * @param thirdCountries countries outside of the European Economic Area that recipients are in
 * @param findings open points, flows that the policy does not allow among them
 */
record Totals(
        int activities,
        long activitiesObserved,
        long categories,
        long recipients,
        long permitted,
        long stopped,
        long passed,
        long purposes,
        long thirdCountries,
        long findings) {

    static Totals of(
            List<ActivityRow> activities,
            List<TransferRow> transfers,
            Observation observation,
            List<FlowLine> refused,
            List<Finding> findings) {
        List<Flow> flows = observation.flows();
        return new Totals(
                (int) activities.stream()
                        .map(row -> row.activity().id())
                        .distinct()
                        .count(),
                activities.stream()
                        .filter(ActivityRow::isObserved)
                        .map(row -> row.activity().id())
                        .distinct()
                        .count(),
                distinct(flows, flow -> Stream.of(flow.category())),
                distinct(flows, flow -> flow.recipients().stream()),
                Refusals.count(flows, flow -> flow.outcome() == Flow.Outcome.PERMITTED),
                Refusals.count(flows, Refusals::isStopped),
                Refusals.count(flows, flow -> flow.outcome() == Flow.Outcome.WOULD_DENY),
                activities.stream()
                        .map(row -> row.activity().purpose())
                        .distinct()
                        .count(),
                transfers.stream()
                        .flatMap(row -> row.countries().stream())
                        .distinct()
                        .count(),
                refused.size()
                        + findings.stream().mapToLong(f -> f.points().size()).sum());
    }

    private static long distinct(List<Flow> flows, Function<Flow, Stream<String>> keys) {
        return flows.stream()
                .filter(flow -> flow.outcome() == Flow.Outcome.PERMITTED)
                .flatMap(keys)
                .distinct()
                .count();
    }

    /** {@return the share of classes with personal data that are watched, in percent, or null if there is none} */
    static @Nullable String coverage(Observation seen) {
        int woven = seen.wovenClasses().size();
        int all = woven + seen.unwovenClasses().size();
        return all == 0 ? null : String.format(Locale.ROOT, "%.1f", Math.floor(woven * 1000.0 / all) / 10);
    }
}
