package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.evidence.AccessEvent;
import dev.privacyenforcer.evidence.FlowStore;
import dev.privacyenforcer.evidence.Observation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A store of evidence that keeps the accesses that are recorded one by one, where a test can see them. */
final class KeptAccesses implements FlowStore {

    private final List<AccessEvent> kept = new CopyOnWriteArrayList<>();

    @Override
    public void write(Observation observation) {}

    @Override
    public boolean append(List<AccessEvent> accesses) {
        kept.addAll(accesses);
        return true;
    }

    List<AccessEvent> all() {
        return List.copyOf(kept);
    }
}
