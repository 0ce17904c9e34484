package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Retention;

/**
 * What a decision may have to know about the person whose data are at hand, and about the request. Asked only if the
 * answer depends on it.
 *
 * <p>An implementation answers for exactly what it is asked: that a refusal covers the purposes beneath, decisions see
 * to. One that throws, or answers null, could not be asked.
 */
@FunctionalInterface
public interface Facts {

    /** Nobody is identified, so nothing can be known about the person. */
    Facts UNIDENTIFIED = purpose -> ConsentState.UNIDENTIFIED;

    /**
     * {@return what the person has said about this very purpose}
     *
     * @param purpose the purpose
     */
    ConsentState consent(String purpose);

    /**
     * {@return what is known of an attribute; unless somebody knows better, nobody can be asked}
     *
     * @param attribute its key, such as {@code data_subject.country}
     * @param request what is decided; for attributes of a recipient, with that recipient alone
     */
    default Fact attribute(String attribute, Request request) {
        return Fact.UNAVAILABLE;
    }

    /**
     * {@return what the person has said about this very purpose, bound to something besides; unless somebody knows
     * better, nobody can be asked}
     *
     * @param purpose the purpose
     * @param bonds what the consent is bound to
     */
    default ConsentState consent(String purpose, Bonds bonds) {
        return bonds.equals(Bonds.NONE) ? consent(purpose) : ConsentState.UNAVAILABLE;
    }

    /**
     * {@return when something happened that retention counts from; unless somebody knows better, nobody says when the
     * data were collected, and nobody can be asked for events}
     *
     * @param event {@link dev.privacyenforcer.policy.Retention#COLLECTED}, or an event in the life of the person such
     *     as {@code account.deleted}
     */
    default Moment moment(String event) {
        return event.equals(Retention.COLLECTED) ? Moment.NEVER : Moment.UNAVAILABLE;
    }

    /** {@return whether anything is known of rights that stand against processing; if so, each decision asks} */
    default boolean knowStatus() {
        return false;
    }

    /** {@return whether such a right stands} */
    default PersonStatus status() {
        return PersonStatus.ORDINARY;
    }
}
