package dev.privacyenforcer.draft;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was done for one purpose with data to which the same was done: the least that one activity can permit.
 *
 * @param purpose the purpose that was open, the innermost
 * @param done what was done
 * @param dataSubjects whose data
 * @param categories which of their data
 * @param except data beneath these to which something else was done
 * @param flows the evidence
 */
record Deeds(
        String purpose,
        Done done,
        Set<String> dataSubjects,
        Set<String> categories,
        Set<String> except,
        List<Flow> flows) {

    /**
     * What was done to data.
     *
     * @param operations what, but for sharing
     * @param recipients with whom they were shared
     * @param countries where they were stored
     */
    record Done(Set<Operation> operations, Set<String> recipients, Set<String> countries) {}

    private record Datum(String dataSubject, String category) {}

    private record Group(Done done, Set<String> dataSubjects) {}

    /** {@return an activity's worth each: by purpose, and within one in the order of the flows} */
    static List<Deeds> of(List<Flow> flows) {
        Map<String, List<Flow>> byPurpose = new TreeMap<>();
        flows.forEach(flow -> byPurpose
                .computeIfAbsent(last(flow.purposes()), key -> new ArrayList<>())
                .add(flow));
        List<Deeds> all = new ArrayList<>();
        byPurpose.forEach((purpose, its) -> all.addAll(apart(ofPurpose(purpose, its))));
        return all;
    }

    static String last(List<String> keys) {
        return keys.get(keys.size() - 1);
    }

    private static List<Deeds> ofPurpose(String purpose, List<Flow> flows) {
        Map<Datum, List<Flow>> byDatum = new LinkedHashMap<>();
        flows.forEach(flow -> byDatum.computeIfAbsent(
                        new Datum(flow.dataSubject(), flow.category()), key -> new ArrayList<>())
                .add(flow));
        Map<Done, Map<String, Set<String>>> people = new LinkedHashMap<>();
        byDatum.forEach((datum, its) -> people.computeIfAbsent(done(its), key -> new TreeMap<>())
                .computeIfAbsent(datum.category(), key -> new TreeSet<>())
                .add(datum.dataSubject()));
        Map<Group, Set<String>> categories = new LinkedHashMap<>();
        people.forEach((done, byCategory) -> byCategory.forEach((category, dataSubjects) -> categories
                .computeIfAbsent(new Group(done, dataSubjects), key -> new TreeSet<>())
                .add(category)));
        List<Deeds> deeds = new ArrayList<>();
        categories.forEach((group, its) -> deeds.add(new Deeds(
                purpose,
                group.done(),
                group.dataSubjects(),
                its,
                Set.of(),
                flows.stream()
                        .filter(flow ->
                                group.dataSubjects().contains(flow.dataSubject()) && its.contains(flow.category()))
                        .toList())));
        return deeds;
    }

    private static Done done(List<Flow> flows) {
        Set<Operation> operations = new TreeSet<>();
        Set<String> recipients = new TreeSet<>();
        Set<String> countries = new TreeSet<>();
        for (Flow flow : flows) {
            if (flow.operation() == Operation.SHARE) {
                recipients.addAll(flow.recipients());
            } else {
                operations.add(flow.operation());
            }
            if (flow.operation() == Operation.STORE && flow.country() != null) {
                countries.add(flow.country());
            }
        }
        return new Done(operations, recipients, countries);
    }

    /** A category permits what lies beneath it; so what lies beneath and was treated otherwise is left out. */
    private static List<Deeds> apart(List<Deeds> all) {
        return all.stream().map(each -> each.without(all)).toList();
    }

    private Deeds without(Collection<Deeds> others) {
        Set<String> beneath = new TreeSet<>();
        others.stream()
                .filter(other -> other != this && !Collections.disjoint(other.dataSubjects, dataSubjects))
                .flatMap(other -> other.categories.stream())
                .filter(key -> !categories.contains(key)
                        && categories.stream().anyMatch(category -> key.startsWith(category + ".")))
                .forEach(beneath::add);
        return new Deeds(purpose, done, dataSubjects, categories, beneath, flows);
    }
}
