package dev.privacyenforcer.draft;

import dev.privacyenforcer.evidence.Flow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was seen, and where, in words: for whoever completes the draft. */
final class Sight {

    private static final int MOST_PLACES = 5;

    private Sight() {}

    /**
     * {@return such as {@code seen 12 times from 2026-11-01 to 2026-11-22, at com.acme.Orders.confirm(Orders.java:7)}}
     */
    static String of(List<Flow> flows) {
        LocalDate first = day(flows.stream().map(Flow::firstSeen).min(Comparator.naturalOrder()));
        LocalDate last = day(flows.stream().map(Flow::lastSeen).max(Comparator.naturalOrder()));
        String when = first.equals(last) ? "on " + first : "from " + first + " to " + last;
        return "seen " + times(count(flows)) + " " + when + ", at " + places(flows);
    }

    private static LocalDate day(Optional<Instant> time) {
        return time.orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** {@return what was done with which data, such as {@code use user.contact.email of customer}} */
    static String deed(Flow flow) {
        String to = flow.recipients().isEmpty() ? "" : " with recipient " + String.join(", ", flow.recipients());
        return flow.operation().key() + " " + flow.category() + " of " + flow.dataSubject() + to;
    }

    private static String places(List<Flow> flows) {
        Map<String, Long> counts = flows.stream()
                .collect(Collectors.groupingBy(Flow::location, TreeMap::new, Collectors.summingLong(Flow::count)));
        String most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PLACES)
                .map(place -> place.getKey() + (counts.size() == 1 ? "" : " (" + number(place.getValue()) + ")"))
                .collect(Collectors.joining(", "));
        int more = counts.size() - MOST_PLACES;
        return more <= 0 ? most : most + " and " + more + " more place" + (more == 1 ? "" : "s");
    }

    private static long count(List<Flow> flows) {
        return flows.stream().mapToLong(Flow::count).sum();
    }

    private static String times(long count) {
        return count == 1 ? "once" : number(count) + " times";
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
