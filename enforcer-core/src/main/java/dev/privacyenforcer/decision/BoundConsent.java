package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.LegalBasis.Bond;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the person has said what a legal basis asks for, bound to what it asks for. */
final class BoundConsent {

    private BoundConsent() {}

    /** {@return why there is no such consent, or null if there is} */
    static @Nullable Reason lack(LegalBasis basis, Inquiry inquiry) {
        ConsentState general = inquiry.consent();
        if (!general.isUnrefused()) {
            return general.denial();
        }
        if (isUnbound(basis, inquiry)) {
            return lack(basis, general);
        }
        Reason unknown = factLack(basis, inquiry);
        if (unknown != null) {
            return unknown;
        }
        for (Bonds bonds : bonds(basis, inquiry)) {
            Reason lack = lack(basis, inquiry.consent(bonds));
            if (lack != null) {
                return lack;
            }
        }
        return null;
    }

    /** {@return how the person refuses, or null if not; compelling grounds survive an objection, if they may} */
    static @Nullable Reason refusal(LegalBasis basis, boolean mayCompel, Inquiry inquiry) {
        boolean compelling = mayCompel && basis.compellingGrounds() != null;
        ConsentState general = compelling ? inquiry.consentDespiteObjection() : inquiry.consent();
        if (!general.isUnrefused()) {
            return general.denial();
        }
        Reason unknown = factLack(basis, inquiry);
        if (isUnbound(basis, inquiry) || unknown != null) {
            return unknown;
        }
        for (Bonds bonds : bonds(basis, inquiry)) {
            ConsentState state = inquiry.consent(bonds);
            if (!state.isUnrefused() && !(compelling && state == ConsentState.OBJECTED)) {
                return state.denial();
            }
        }
        return null;
    }

    private static @Nullable Reason lack(LegalBasis basis, ConsentState state) {
        boolean enough = basis.explicit() ? state == ConsentState.EXPLICIT : state.isGiven();
        return enough ? null : state.denial();
    }

    /** A consent to one recipient is asked for only if there is one. */
    private static boolean isUnbound(LegalBasis basis, Inquiry inquiry) {
        boolean toNobody = inquiry.request().recipients().isEmpty();
        return basis.per().isEmpty() || (toNobody && basis.per().equals(java.util.Set.of(Bond.RECIPIENT)));
    }

    private static @Nullable Reason factLack(LegalBasis basis, Inquiry inquiry) {
        Reason channel = basis.per().contains(Bond.CHANNEL) ? lack(inquiry.channel()) : null;
        return channel == null && basis.per().contains(Bond.JURISDICTION) ? lack(inquiry.country()) : channel;
    }

    private static @Nullable Reason lack(Fact fact) {
        if (fact.value() != null) {
            return null;
        }
        return fact == Fact.UNAVAILABLE ? Reason.CONTEXT_UNAVAILABLE : Reason.CONSENT_MISSING;
    }

    private static List<Bonds> bonds(LegalBasis basis, Inquiry inquiry) {
        Request request = inquiry.request();
        String category = basis.per().contains(Bond.CATEGORY) ? request.category() : null;
        String channel = basis.per().contains(Bond.CHANNEL)
                ? String.valueOf(inquiry.channel().value())
                : null;
        String place = basis.per().contains(Bond.JURISDICTION)
                ? String.valueOf(inquiry.country().value())
                : null;
        if (!basis.per().contains(Bond.RECIPIENT) || request.recipients().isEmpty()) {
            return List.of(new Bonds(null, category, channel, place));
        }
        List<Bonds> bonds = new ArrayList<>();
        request.recipients().forEach(recipient -> bonds.add(new Bonds(recipient, category, channel, place)));
        return bonds;
    }
}
