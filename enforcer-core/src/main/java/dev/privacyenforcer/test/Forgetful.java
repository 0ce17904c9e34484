package dev.privacyenforcer.test;

import dev.privacyenforcer.evidence.AccessEvent;
import dev.privacyenforcer.evidence.FlowStore;
import dev.privacyenforcer.evidence.Observation;
import java.util.List;

/** Takes whatever must be kept and forgets it, so that tests of policies that record each access need no files. */
final class Forgetful implements FlowStore {

    @Override
    public void write(Observation observation) {}

    @Override
    public boolean append(List<AccessEvent> accesses) {
        return true;
    }
}
