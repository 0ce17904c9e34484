package dev.privacyenforcer.consent;

import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the application keeps what people have said: its consent database or service.
 *
 * <p>Is called only when a decision depends on the answer, on a thread of Enforcer's own that has no purpose: personal
 * data that it reads there are guarded like any others, and nobody's consent is looked up for it. Answers are cached
 * ({@link ConsentOptions#staleness}). Thread-safe.
 *
 * <p>Null, an exception, an answer after the time {@linkplain ConsentOptions#budget allowed}, and
 * {@link ConsentState#UNAVAILABLE} all mean that nobody knows: the access is denied, and the next one asks again.
 */
@FunctionalInterface
public interface ConsentProvider {

    /**
     * {@return what is on record for exactly this purpose, {@link ConsentState#MISSING} if nothing is}
     *
     * <p>A refusal of a purpose covers those beneath it: Enforcer asks for each, so that the provider need not.
     *
     * @param dataSubjectId identifies the person
     * @param dataSubject what the person is to us, such as {@code customer}
     * @param purpose the purpose
     * @throws Exception if the record cannot be asked
     */
    ConsentState find(String dataSubjectId, String dataSubject, String purpose) throws Exception;

    /**
     * {@return what is on record for exactly this purpose and these bonds, {@link ConsentState#MISSING} if nothing is}
     *
     * <p>Is asked for legal bases that say {@code per}. A record that knows nothing of bonds cannot answer.
     *
     * @param dataSubjectId identifies the person
     * @param dataSubject what the person is to us, such as {@code customer}
     * @param purpose the purpose
     * @param bonds what the consent is bound to: a recipient, a category, a channel
     * @throws Exception if the record cannot be asked
     */
    default ConsentState find(String dataSubjectId, String dataSubject, String purpose, Bonds bonds) throws Exception {
        return bonds.equals(Bonds.NONE) ? find(dataSubjectId, dataSubject, purpose) : ConsentState.UNAVAILABLE;
    }

    /**
     * {@return what is on record of some people for some purposes, by person and then by purpose; what is not in it,
     * nobody could tell}
     *
     * <p>Is asked when the program has said whose data it is about to process. A record that can answer in one query
     * does; others are asked one by one.
     *
     * @param dataSubjectIds identify the people
     * @param dataSubject what they are to us
     * @param purposes the purposes, each for itself
     * @throws Exception if the record cannot be asked
     */
    default Map<String, Map<String, ConsentState>> findAll(
            Collection<String> dataSubjectIds, String dataSubject, Collection<String> purposes) throws Exception {
        Map<String, Map<String, ConsentState>> found = new HashMap<>();
        for (String id : dataSubjectIds) {
            Map<String, ConsentState> states = new HashMap<>();
            for (String purpose : purposes) {
                states.put(purpose, find(id, dataSubject, purpose));
            }
            found.put(id, states);
        }
        return found;
    }
}
