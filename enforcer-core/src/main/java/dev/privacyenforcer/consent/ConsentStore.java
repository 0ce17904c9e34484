package dev.privacyenforcer.consent;

import java.util.List;

/**
 * A ledger of what people have said: entries are appended, never changed; GDPR Art. 7(1).
 *
 * <p>A refusal is overcome only by a consent that was both said and recorded after it: neither a clock that is wrong
 * nor a message that was late turns a no into a yes. Thread-safe.
 */
public interface ConsentStore extends ConsentProvider, Announcing {

    /**
     * Appends an entry. One that is there already, by its id, changes nothing, so that a caller may try again.
     *
     * @param entry what somebody said
     */
    void append(ConsentRecord entry);

    /**
     * {@return everything a person has said, in the order in which it was recorded}
     *
     * @param dataSubjectId identifies the person
     * @param dataSubject what the person is to us, such as {@code customer}
     */
    List<ConsentRecord> history(String dataSubjectId, String dataSubject);
}
