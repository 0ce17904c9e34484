package dev.privacyenforcer.spring;

import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.decision.Request;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The contexts of one virtual machine share one policy; the newest of them that is open knows facts. */
final class SharedFacts implements ContextProvider {

    private final List<ContextFacts> contexts = new CopyOnWriteArrayList<>();

    void enter(ContextFacts context) {
        contexts.add(context);
    }

    void leave(ContextFacts context) {
        contexts.remove(context);
    }

    private @Nullable ContextFacts newest() {
        List<ContextFacts> open = List.copyOf(contexts);
        return open.isEmpty() ? null : open.get(open.size() - 1);
    }

    private ContextFacts asked() throws NoContextProviderException {
        ContextFacts newest = newest();
        if (newest == null) {
            throw new NoContextProviderException();
        }
        return newest;
    }

    @Override
    public Map<String, Map<String, Object>> find(Collection<String> dataSubjectIds, String dataSubject)
            throws Exception {
        return asked().find(dataSubjectIds, dataSubject);
    }

    @Override
    public boolean knowsRights() {
        ContextFacts newest = newest();
        return newest != null && newest.knowsRights();
    }

    @Override
    public @Nullable Object current(String attribute, Request request) throws Exception {
        return asked().current(attribute, request);
    }
}
