package dev.privacyenforcer.rights;

import dev.privacyenforcer.consent.Announcing;
import java.util.Collection;
import java.util.List;

/**
 * A ledger of the rights that people have claimed: entries are appended, never changed.
 *
 * <p>A claim is ended only by an entry that was both said and recorded after it. Thread-safe.
 */
public interface RightsLedger extends Announcing {

    /**
     * Appends an entry. One that is there already, by its id, changes nothing, so that a caller may try again.
     *
     * @param entry a step of a claim
     */
    void append(RightsEntry entry);

    /**
     * {@return every step of every claim of some people, in the order in which it was recorded}
     *
     * @param dataSubjectIds identify the people
     * @param dataSubject what they are to us, such as {@code customer}
     */
    List<RightsEntry> history(Collection<String> dataSubjectIds, String dataSubject);

    /**
     * {@return the claims of a person that stand, each since when and why}
     *
     * @param dataSubjectId identifies the person
     * @param dataSubject what the person is to us
     */
    default List<RightsEntry> standing(String dataSubjectId, String dataSubject) {
        return StandingClaims.of(history(List.of(dataSubjectId), dataSubject));
    }
}
