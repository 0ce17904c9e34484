package dev.privacyenforcer.spring;

import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    public ConsentState find(String dataSubjectId, String dataSubject, String purpose, Bonds bonds) throws Exception {
        List<ContextConsent> open = List.copyOf(contexts);
        return open.isEmpty()
                ? ConsentState.UNAVAILABLE
                : open.get(open.size() - 1).find(dataSubjectId, dataSubject, purpose, bonds);
    }

    @Override
    public Map<String, Map<String, ConsentState>> findAll(
            Collection<String> dataSubjectIds, String dataSubject, Collection<String> purposes) throws Exception {
        List<ContextConsent> open = List.copyOf(contexts);
        return open.isEmpty() ? Map.of() : open.get(open.size() - 1).findAll(dataSubjectIds, dataSubject, purposes);
    }

    @Override
    public ConsentState find(String dataSubjectId, String dataSubject, String purpose) throws Exception {
        List<ContextConsent> open = List.copyOf(contexts);
        return open.isEmpty()
                ? ConsentState.UNAVAILABLE
                : open.get(open.size() - 1).find(dataSubjectId, dataSubject, purpose);
    }
}
