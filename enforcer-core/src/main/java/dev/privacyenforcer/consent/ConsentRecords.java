package dev.privacyenforcer.consent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.decision.Facts;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * What people have said, as the provider last told: cached for a stated time, never beyond a change that was announced.
 *
 * <p>Answers are kept by person. A look-up that is under way when a change is announced puts its answer where nobody
 * will find it any more. Only answers of the record are kept, never that there was none to be had. Thread-safe.
 */
public final class ConsentRecords {

    private record Key(String dataSubject, String purpose, Bonds bonds) {}

    private final ConsentOptions options;
    private final Cache<String, ConcurrentMap<Key, ConsentState>> people;
    private final ConsentProvider provider;
    private final Lookups lookups;

    ConsentRecords(ConsentProvider provider, ConsentOptions options, Ticker ticker) {
        this.options = options;
        this.provider = provider;
        this.lookups = new Lookups(provider, "ENF-205 Consent", options);
        this.people = Caffeine.newBuilder()
                .maximumSize(options.people())
                .expireAfterWrite(options.staleness().minus(options.held()))
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
    public static ConsentRecords of(ConsentProvider provider, ConsentOptions options) {
        return new ConsentRecords(provider, options, Ticker.systemTicker());
    }

    /**
     * {@return what one decision may ask about a person; all its questions together wait no longer than the budget}
     *
     * @param dataSubjectId identifies the person
     * @param dataSubject what the person is to us
     */
    public Facts about(String dataSubjectId, String dataSubject) {
        long deadline = lookups.deadline();
        return new Facts() {
            @Override
            public ConsentState consent(String purpose) {
                return consent(purpose, Bonds.NONE);
            }

            @Override
            public ConsentState consent(String purpose, Bonds bonds) {
                return find(dataSubjectId, new Key(dataSubject, purpose, bonds), deadline);
            }
        };
    }

    /**
     * Looks up many people in one call, unless they are known already.
     *
     * @param dataSubjectIds identify the people
     * @param dataSubject what they are to us
     * @param purposes what is about to be asked of each
     */
    public void lookAhead(Collection<String> dataSubjectIds, String dataSubject, Collection<String> purposes) {
        Map<String, ConcurrentMap<Key, ConsentState>> missing = new HashMap<>();
        for (String id : dataSubjectIds) {
            ConcurrentMap<Key, ConsentState> answers = answers(id);
            if (!purposes.stream()
                    .allMatch(purpose -> answers.containsKey(new Key(dataSubject, purpose, Bonds.NONE)))) {
                missing.put(id, answers);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        List<String> ids = List.copyOf(missing.keySet());
        Map<String, Map<String, ConsentState>> found =
                lookups.find(() -> provider.findAll(ids, dataSubject, purposes), lookups.deadline());
        if (found != null) {
            // where the answers go was settled before asking: after a change nobody finds them there
            found.forEach((id, states) -> put(missing.get(id), dataSubject, states));
        }
    }

    private static void put(
            @Nullable ConcurrentMap<Key, ConsentState> answers, String dataSubject, Map<String, ConsentState> states) {
        if (answers != null) {
            states.forEach((purpose, state) -> {
                if (state != ConsentState.UNAVAILABLE && state != ConsentState.UNIDENTIFIED) {
                    answers.put(new Key(dataSubject, purpose, Bonds.NONE), state);
                }
            });
        }
    }

    private ConcurrentMap<Key, ConsentState> answers(String dataSubjectId) {
        return people.get(dataSubjectId, person -> new ConcurrentHashMap<>(4));
    }

    /** {@return the longest time for which a permission may rest on an answer after it was used} */
    public Duration holds() {
        return options.held();
    }

    /**
     * Forgets what a person has said: the next decision asks the provider.
     *
     * @param dataSubjectId identifies the person
     */
    public void forget(String dataSubjectId) {
        people.invalidate(dataSubjectId);
    }

    private ConsentState find(String dataSubjectId, Key key, long deadline) {
        ConcurrentMap<Key, ConsentState> answers = answers(dataSubjectId);
        ConsentState known = answers.get(key);
        if (known != null) {
            return known;
        }
        ConsentState found = checked(lookups.find(
                () -> provider.find(dataSubjectId, key.dataSubject(), key.purpose(), key.bonds()), deadline));
        if (found != ConsentState.UNAVAILABLE) {
            answers.put(key, found);
        }
        return found;
    }

    /** A provider knows what people said; who they are, it is told. */
    private ConsentState checked(@Nullable ConsentState answer) {
        if (answer == ConsentState.UNIDENTIFIED) {
            lookups.unavailable("it answered " + answer);
        } else if (answer == ConsentState.UNAVAILABLE) {
            lookups.unavailable("it said so");
        }
        return answer == null || answer == ConsentState.UNIDENTIFIED ? ConsentState.UNAVAILABLE : answer;
    }
}
