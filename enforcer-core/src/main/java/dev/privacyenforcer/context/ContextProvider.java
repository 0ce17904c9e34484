package dev.privacyenforcer.context;

import dev.privacyenforcer.decision.Request;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the application knows and a policy's conditions ask for: where a person lives, who is asking, over which
 * channel.
 *
 * <p>Values are texts, whole numbers ({@code Long}, {@code Integer}) and booleans; a country is a text such as
 * {@code DE} or {@code US-CA}. An event that retention counts from, such as {@code account.deleted}, is an attribute of
 * the person too: an {@link java.time.Instant}, or {@code false} if it has not happened. Is called only when a decision
 * depends on the answer. Null in place of all answers, and an exception, mean that nobody knows: the access is denied.
 * Thread-safe.
 */
public interface ContextProvider {

    /**
     * {@return the attributes of some people, by person and then by attribute ({@code data_subject.country}); what is
     * not in it is not known}
     *
     * <p>Is called on a thread of Enforcer's own, within a time budget, and its answers are cached. Usually for one
     * person; for many at once if the program has said whose data it is about to process.
     *
     * @param dataSubjectIds identify the people
     * @param dataSubject what they are to us, such as {@code customer}
     * @throws Exception if nobody can be asked
     */
    Map<String, Map<String, Object>> find(Collection<String> dataSubjectIds, String dataSubject) throws Exception;

    /**
     * {@return whether {@link #find} tells {@code data_subject.erased} and {@code data_subject.restricted}}
     *
     * <p>If so, each decision heeds them, and what nobody is identified for is denied; GDPR Art. 17, 18.
     */
    default boolean knowsRights() {
        return false;
    }

    /**
     * {@return an attribute of the request at hand, its requester, its recipient, or the storage; null: it is not
     * known}
     *
     * <p>Is called on the thread that accesses the data, each time: it must be quick, and must not access guarded data.
     *
     * @param attribute such as {@code requester.role}
     * @param request what is decided; for attributes of a recipient, with that recipient alone
     * @throws Exception if nobody can be asked
     */
    default @Nullable Object current(String attribute, Request request) throws Exception {
        return null;
    }
}
