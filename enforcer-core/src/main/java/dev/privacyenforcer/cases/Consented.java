package dev.privacyenforcer.cases;

import dev.privacyenforcer.decision.Bonds;
import dev.privacyenforcer.decision.ConsentState;
import dev.privacyenforcer.policy.StatedConsent;

/**
 * To what a person consented, or refused to.
 *
 * @param purpose the purpose
 * @param bonds what it is bound to besides
 */
record Consented(String purpose, Bonds bonds) {

    static Consented of(StatedConsent stated) {
        return new Consented(
                stated.purpose(),
                new Bonds(stated.recipient(), stated.category(), stated.channel(), stated.jurisdiction()));
    }

    static ConsentState state(StatedConsent stated) {
        return switch (stated.state()) {
            case GIVEN -> stated.explicit() ? ConsentState.EXPLICIT : ConsentState.GIVEN;
            case WITHDRAWN -> ConsentState.WITHDRAWN;
            case OPTED_OUT -> ConsentState.OPTED_OUT;
            case OBJECTED -> ConsentState.OBJECTED;
            case EXPIRED -> ConsentState.EXPIRED;
        };
    }
}
