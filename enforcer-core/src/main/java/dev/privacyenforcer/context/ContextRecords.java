package dev.privacyenforcer.context;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.privacyenforcer.consent.ConsentOptions;
import dev.privacyenforcer.consent.Lookups;
import dev.privacyenforcer.decision.Fact;
import dev.privacyenforcer.decision.Request;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known about people, as the provider last told: cached for a stated time, never beyond a change that was
 * announced. That nobody could be asked is never kept. Thread-safe.
 */
public final class ContextRecords {

    /** A provider that asks for guarded facts while it answers would ask itself. */
    private final ThreadLocal<Boolean> answering = ThreadLocal.withInitial(() -> false);

    private final ContextProvider provider;
    private final Lookups lookups;
    private final Duration holds;
    private final Cache<String, ConcurrentMap<String, Map<String, Object>>> people;

    ContextRecords(ContextProvider provider, ConsentOptions options, Ticker ticker) {
        this.provider = provider;
        this.holds = options.staleness().dividedBy(8);
        this.lookups = new Lookups(provider, "ENF-170 Context", options);
        this.people = Caffeine.newBuilder()
                .maximumSize(options.people())
                .expireAfterWrite(options.staleness().minus(holds))
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /**
     * {@return the records of a provider}
     *
     * @param provider is asked
     * @param options how
     */
    public static ContextRecords of(ContextProvider provider, ConsentOptions options) {
        return new ContextRecords(provider, options, Ticker.systemTicker());
    }

    /**
     * {@return an attribute of a person}
     *
     * @param dataSubjectId identifies the person
     * @param dataSubject what the person is to us
     * @param attribute which attribute
     */
    public Fact about(String dataSubjectId, String dataSubject, String attribute) {
        ConcurrentMap<String, Map<String, Object>> kept = kept(dataSubjectId);
        Map<String, Object> known = kept.get(dataSubject);
        if (known == null) {
            known = find(List.of(dataSubjectId), dataSubject).get(dataSubjectId);
            if (known == null) {
                return Fact.UNAVAILABLE;
            }
            kept.put(dataSubject, known);
        }
        return Fact.of(known.get(attribute));
    }

    /** {@return whether the provider tells who is erased and restricted} */
    public boolean knowRights() {
        return provider.knowsRights();
    }

    /**
     * Looks up many people in one call, unless they are known already.
     *
     * @param dataSubjectIds identify the people
     * @param dataSubject what they are to us
     */
    public void lookAhead(Collection<String> dataSubjectIds, String dataSubject) {
        Map<String, ConcurrentMap<String, Map<String, Object>>> missing = new HashMap<>();
        for (String id : dataSubjectIds) {
            ConcurrentMap<String, Map<String, Object>> kept = kept(id);
            if (!kept.containsKey(dataSubject)) {
                missing.put(id, kept);
            }
        }
        if (!missing.isEmpty()) {
            Map<String, Map<String, Object>> found = find(List.copyOf(missing.keySet()), dataSubject);
            // where the answer goes was settled before asking: after a change nobody finds it there
            missing.forEach((id, kept) -> {
                if (found.containsKey(id)) {
                    kept.put(dataSubject, found.get(id));
                }
            });
        }
    }

    /**
     * {@return an attribute of the request at hand; asked anew each time}
     *
     * @param attribute which attribute
     * @param request what is decided
     */
    public Fact current(String attribute, Request request) {
        if (answering.get()) {
            return unavailable("it accesses data that need an answer themselves");
        }
        answering.set(true);
        try {
            return Fact.of(provider.current(attribute, request));
        } catch (Exception failed) {
            return unavailable("it threw " + failed.getClass().getName());
        } finally {
            answering.remove();
        }
    }

    /** {@return the longest time for which a permission may rest on an answer after it was used} */
    public Duration holds() {
        return holds;
    }

    /**
     * Forgets what is known of a person: the next decision asks the provider.
     *
     * @param dataSubjectId identifies the person
     */
    public void forget(String dataSubjectId) {
        people.invalidate(dataSubjectId);
    }

    private Fact unavailable(String cause) {
        lookups.unavailable(cause);
        return Fact.UNAVAILABLE;
    }

    private ConcurrentMap<String, Map<String, Object>> kept(String dataSubjectId) {
        return people.get(dataSubjectId, person -> new ConcurrentHashMap<>(2));
    }

    /** {@return what is known of each; empty if nobody could be asked} A person whom it does not mention is unknown. */
    private Map<String, Map<String, Object>> find(List<String> ids, String dataSubject) {
        Map<String, Map<String, Object>> answer =
                lookups.find(() -> copy(provider.find(ids, dataSubject), ids), lookups.deadline());
        return answer == null ? Map.of() : answer;
    }

    private static @Nullable Map<String, Map<String, Object>> copy(
            @Nullable Map<String, Map<String, Object>> answer, List<String> ids) {
        if (answer == null) {
            return null;
        }
        Map<String, Map<String, Object>> copy = new HashMap<>();
        for (String id : ids) {
            Map<String, @Nullable Object> known = new HashMap<>(answer.getOrDefault(id, Map.of()));
            known.values().removeIf(Objects::isNull);
            copy.put(id, Map.copyOf(known));
        }
        return copy;
    }
}
