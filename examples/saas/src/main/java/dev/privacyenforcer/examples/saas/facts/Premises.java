package dev.privacyenforcer.examples.saas.facts;

import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.decision.Request;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells decisions what this installation knows: its customers, its stores, its lines, and the present situation. */
public final class Premises implements ContextProvider {

    /** Disks are encrypted as a whole, and every client speaks TLS. */
    private static final Map<String, Object> ALWAYS = Map.of("storage.encrypted", true, "recipient.encrypted", true);

    /** Of most customers no more is known than that they are still there. */
    private static final Map<String, Object> PRESENT = Map.of("account.deleted", false);

    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();

    /** Notes what is known of a customer. */
    public void know(String id, Map<String, Object> facts) {
        people.put(id, Map.copyOf(facts));
    }

    @Override
    public Map<String, Map<String, Object>> find(Collection<String> dataSubjectIds, String dataSubject) {
        return dataSubjectIds.stream()
                .collect(Collectors.toMap(id -> id, id -> people.getOrDefault(id, PRESENT), (one, same) -> one));
    }

    @Override
    public @Nullable Object current(String attribute, Request request) {
        Object present = Situation.present(attribute);
        return present == null ? ALWAYS.get(attribute) : present;
    }
}
