package dev.privacyenforcer.spring;

import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.decision.ConsentState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The contexts of one virtual machine share one policy; the newest of them that is open knows what people have said.
 */
final class SharedConsent implements ConsentProvider {

    private final List<ContextConsent> contexts = new CopyOnWriteArrayList<>();

    void enter(ContextConsent context) {
        contexts.add(context);
    }

    void leave(ContextConsent context) {
        contexts.remove(context);
    }

    @Override
    public ConsentState find(String dataSubjectId, String dataSubject, String purpose) throws Exception {
        List<ContextConsent> open = List.copyOf(contexts);
        return open.isEmpty()
                ? ConsentState.UNAVAILABLE
                : open.get(open.size() - 1).find(dataSubjectId, dataSubject, purpose);
    }
}
