package dev.privacyenforcer.rights;

import dev.privacyenforcer.consent.ConsentProvider;
import dev.privacyenforcer.context.ContextProvider;

/**
 * Makes decisions heed a ledger of rights: restriction and erasure through {@link #facts}, objections through
 * {@link #over}. Install both, or a part of the ledger is not heeded.
 */
public final class Rights {

    private final RightsLedger ledger;

    private Rights(RightsLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * {@return the rights of a ledger}
     *
     * @param ledger keeps them
     */
    public static Rights of(RightsLedger ledger) {
        return new Rights(ledger);
    }

    /** {@return who is erased and restricted, and nothing else} Data that nobody is identified for are denied. */
    public ContextProvider facts() {
        return facts((ids, dataSubject) -> java.util.Map.of());
    }

    /**
     * {@return who is erased and restricted, and what another provider knows}
     *
     * @param others knows other facts; if it says that somebody is erased or restricted, so it is
     */
    public ContextProvider facts(ContextProvider others) {
        return new RightsFacts(ledger, others);
    }

    /**
     * {@return what people have said, with their objections; an objection to a purpose stands before any consent to it,
     * until the person takes it back}
     *
     * @param consent knows what they said
     */
    public ConsentProvider over(ConsentProvider consent) {
        return new ObjectionsFirst(ledger, consent);
    }
}
