package dev.privacyenforcer.spring;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.evidence.FlowStore;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/** Keeps the evidence in a store as long as the context, and so the data source behind the store, is open. */
final class EvidenceRecording implements DisposableBean {

    private final Enforcer enforcer;
    private final @Nullable AutoCloseable recording;

    EvidenceRecording(Enforcer enforcer, FlowStore store, Duration interval) {
        this.enforcer = enforcer;
        this.recording = Realm.mayRecord(enforcer) ? enforcer.record(store, interval) : null;
    }

    @Override
    public void destroy() throws Exception {
        if (recording != null) {
            Realm.recordsNoMore(enforcer);
            recording.close();
        }
    }
}
