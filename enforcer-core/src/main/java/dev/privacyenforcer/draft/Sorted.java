package dev.privacyenforcer.draft;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Taxonomy;
import dev.privacyenforcer.policy.Taxonomy.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Flows by what becomes of them in a draft. What was recorded and not judged needs no permission.
 *
 * @param drawn took place for a purpose: an activity permits them
 * @param purposeless took place without a purpose, which no activity can permit
 * @param stopped did not take place
 * @param unspeakable took place, with keys that no policy can name
 */
record Sorted(List<Flow> drawn, List<Flow> purposeless, List<Flow> stopped, List<Flow> unspeakable) {

    static Sorted of(Observation observation) {
        Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        observation.flows().forEach(sorted::add);
        return sorted;
    }

    private void add(Flow flow) {
        switch (flow.outcome()) {
            case PERMITTED, WOULD_DENY -> tookPlace(flow);
            case DENIED, WITHHELD -> stopped.add(flow);
            case RECORDED, INFRASTRUCTURE, INTERNAL -> {}
        }
    }

    private void tookPlace(Flow flow) {
        if (!isSpeakable(flow)) {
            unspeakable.add(flow);
        } else if (flow.purposes().isEmpty()) {
            purposeless.add(flow);
        } else {
            drawn.add(flow);
        }
    }

    private static boolean isSpeakable(Flow flow) {
        return Stream.of(List.of(flow.dataSubject(), flow.category()), flow.purposes(), flow.recipients())
                        .flatMap(List::stream)
                        .allMatch(Taxonomy::isKey)
                && Taxonomy.shipped().knows(Kind.CATEGORY, root(flow.category()));
    }

    private static String root(String category) {
        int dot = category.indexOf('.');
        return dot < 0 ? category : category.substring(0, dot);
    }
}
