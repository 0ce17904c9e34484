package dev.privacyenforcer.decision;

/** What a person has said about a purpose, as far as the program can tell. */
public enum ConsentState {
    /** Consented, and the consent has not expired; GDPR Art. 4(11). */
    GIVEN(Reason.CONSENT_MISSING),
    /** Consented explicitly, in so many words, and the consent has not expired; Art. 9(2)(a). */
    EXPLICIT(Reason.CONSENT_MISSING),
    /** Nothing is on record. */
    MISSING(Reason.CONSENT_MISSING),
    /** Consented once; the consent has expired. */
    EXPIRED(Reason.CONSENT_EXPIRED),
    /** Withdrew the consent; Art. 7(3). */
    WITHDRAWN(Reason.CONSENT_WITHDRAWN),
    /** Opted out of what the policy does unless told otherwise. */
    OPTED_OUT(Reason.OPTED_OUT),
    /** Objected; Art. 21. */
    OBJECTED(Reason.OBJECTED),
    /** The record could not be asked. */
    UNAVAILABLE(Reason.CONSENT_UNAVAILABLE),
    /** Nobody says who the person is. */
    UNIDENTIFIED(Reason.CONTEXT_UNAVAILABLE);

    private final Reason denial;

    ConsentState(Reason denial) {
        this.denial = denial;
    }

    /** {@return whether the person has consented, explicitly or not} */
    public boolean isGiven() {
        return this == GIVEN || this == EXPLICIT;
    }

    /** {@return whether the person refuses: withdrew, opted out, or objected} */
    public boolean isRefusal() {
        return this == WITHDRAWN || this == OPTED_OUT || this == OBJECTED;
    }

    /** {@return whether this is an answer of the record, be it that nothing is on it} */
    boolean isKnown() {
        return this != UNAVAILABLE && this != UNIDENTIFIED;
    }

    /** {@return whether the person is known not to refuse} */
    boolean isUnrefused() {
        return isKnown() && !isRefusal();
    }

    /** {@return why processing that this state does not allow is denied} */
    Reason denial() {
        return denial;
    }
}
