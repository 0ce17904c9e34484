package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.examples.saas.facts.Situation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts that a test has told, the same about everybody and every request; else what the application says. */
final class KnownFacts implements ContextProvider {

    private final Map<String, Object> told = new HashMap<>();

    void tell(String attribute, Object value) {
        told.put(attribute, value);
    }

    @Override
    public Map<String, Map<String, Object>> find(Collection<String> dataSubjectIds, String dataSubject) {
        return dataSubjectIds.stream().collect(Collectors.toMap(id -> id, id -> Map.copyOf(told)));
    }

    @Override
    public boolean knowsRights() {
        return told.containsKey("data_subject.erased") || told.containsKey("data_subject.restricted");
    }

    @Override
    public @Nullable Object current(String attribute, Request request) {
        Object fact = told.get(attribute);
        return fact == null ? Situation.present(attribute) : fact;
    }
}
