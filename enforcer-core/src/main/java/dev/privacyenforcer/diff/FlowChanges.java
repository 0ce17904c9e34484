package dev.privacyenforcer.diff;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares flow by flow, and puts together what changes in the same way. */
final class FlowChanges {

    private record Group(
            String dataSubject, String purpose, @Nullable String recipient, Stand before, Stand after) {}

    private final Map<Group, Map<String, Set<Operation>>> groups = new LinkedHashMap<>();

    private FlowChanges() {}

    static List<FlowChange> of(FlowSpace space, Weighing was, Weighing is) {
        FlowChanges changes = new FlowChanges();
        for (String dataSubject : space.dataSubjects()) {
            for (String purpose : space.purposes()) {
                for (String category : space.categories()) {
                    space.requests(dataSubject, purpose, category)
                            .forEach(request -> changes.add(request, was.stand(request), is.stand(request)));
                }
            }
        }
        return changes.changes(space);
    }

    private void add(Request request, Stand before, Stand after) {
        if (after.differsFrom(before)) {
            String purpose = request.purpose() == null ? "" : request.purpose();
            String recipient =
                    request.recipients().isEmpty() ? null : request.recipients().get(0);
            groups.computeIfAbsent(
                            new Group(request.dataSubject(), purpose, recipient, before, after),
                            unused -> new TreeMap<>())
                    .computeIfAbsent(request.category(), unused -> new TreeSet<>())
                    .add(request.operation());
        }
    }

    private List<FlowChange> changes(FlowSpace space) {
        List<FlowChange> changes = new ArrayList<>();
        groups.forEach((group, categories) -> byOperations(categories)
                .forEach((operations, keys) -> changes.add(new FlowChange(
                        FlowChange.Kind.of(group.before(), group.after()),
                        group.dataSubject(),
                        group.purpose(),
                        group.recipient(),
                        List.copyOf(operations),
                        Outermost.of(keys, space.categories()),
                        group.before(),
                        group.after()))));
        changes.sort(Comparator.comparing(FlowChange::kind));
        return List.copyOf(changes);
    }

    private static Map<Set<Operation>, List<String>> byOperations(Map<String, Set<Operation>> categories) {
        Map<Set<Operation>, List<String>> byOperations = new LinkedHashMap<>();
        categories.forEach((category, operations) -> byOperations
                .computeIfAbsent(operations, unused -> new ArrayList<>())
                .add(category));
        return byOperations;
    }
}
