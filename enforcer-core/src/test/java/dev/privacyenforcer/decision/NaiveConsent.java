package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Countries;
import dev.privacyenforcer.policy.LegalBasis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What people say, and what legal bases make of it, read aloud. */
final class NaiveConsent {

    private NaiveConsent() {}

    /** Why a basis does not hold, or null if it does. */
    static Reason failure(LegalBasis basis, Activity activity, Request request, Said said) {
        String purpose = request.purpose();
        Reason noConsent = consentFailure(said, purpose);
        boolean marketing = NaiveEngine.covers("marketing", purpose);
        if (basis.model() == LegalBasis.Model.OPT_IN) {
            return optIn(basis, request, said);
        }
        if (basis.model() == LegalBasis.Model.OPT_OUT || marketing) {
            boolean compelling = basis.model() == LegalBasis.Model.OPT_OUT && basis.compellingGrounds() != null;
            return optOut(basis, compelling && !marketing, request, said);
        }
        boolean besideConsent =
                activity.legalBases().stream().anyMatch(other -> other.basis() == LegalBasis.Basis.CONSENT);
        boolean withdrawnForAllWeKnow = noConsent == Reason.CONSENT_WITHDRAWN
                || noConsent == Reason.CONSENT_UNAVAILABLE
                || noConsent == Reason.CONTEXT_UNAVAILABLE;
        return basis.basis() == LegalBasis.Basis.LEGITIMATE_INTERESTS && besideConsent && withdrawnForAllWeKnow
                ? noConsent
                : null;
    }

    private static Reason optIn(LegalBasis basis, Request request, Said said) {
        Reason general = refusal(said, request.purpose(), false);
        if (general != null) {
            return general;
        }
        boolean bound = basis.per().contains(LegalBasis.Bond.CATEGORY)
                || basis.per().contains(LegalBasis.Bond.CHANNEL)
                || basis.per().contains(LegalBasis.Bond.JURISDICTION)
                || (basis.per().contains(LegalBasis.Bond.RECIPIENT)
                        && !request.recipients().isEmpty());
        if (!bound) {
            return given(said.consent(request.purpose()), basis);
        }
        if (noChannel(basis, said) != null) {
            return noChannel(basis, said);
        }
        if (noPlace(basis, said) != null) {
            return noPlace(basis, said);
        }
        for (String recipient : recipients(basis, request)) {
            Reason lack = given(boundTo(recipient, basis, request, said), basis);
            if (lack != null) {
                return lack;
            }
        }
        return null;
    }

    private static Reason optOut(LegalBasis basis, boolean compelling, Request request, Said said) {
        Reason general = refusal(said, request.purpose(), compelling);
        if (general != null || basis.per().isEmpty()) {
            return general;
        }
        if (noChannel(basis, said) != null) {
            return noChannel(basis, said);
        }
        if (noPlace(basis, said) != null) {
            return noPlace(basis, said);
        }
        if (basis.per().equals(Set.of(LegalBasis.Bond.RECIPIENT))
                && request.recipients().isEmpty()) {
            return null;
        }
        for (String recipient : recipients(basis, request)) {
            ConsentState state = boundTo(recipient, basis, request, said);
            Reason refused = refusalOf(state);
            if (refused != null && !(compelling && state == ConsentState.OBJECTED)) {
                return refused;
            }
        }
        return null;
    }

    private static List<String> recipients(LegalBasis basis, Request request) {
        return basis.per().contains(LegalBasis.Bond.RECIPIENT)
                        && !request.recipients().isEmpty()
                ? request.recipients()
                : Collections.singletonList(null);
    }

    private static Reason noChannel(LegalBasis basis, Said said) {
        if (!basis.per().contains(LegalBasis.Bond.CHANNEL)) {
            return null;
        }
        Object channel = said.facts().get("request.channel");
        if (channel == Said.UNAVAILABLE) {
            return Reason.CONTEXT_UNAVAILABLE;
        }
        return channel instanceof String text && !text.isBlank() ? null : Reason.CONSENT_MISSING;
    }

    private static Reason noPlace(LegalBasis basis, Said said) {
        if (!basis.per().contains(LegalBasis.Bond.JURISDICTION)) {
            return null;
        }
        Object place = said.facts().get("data_subject.country");
        if (place == Said.UNAVAILABLE) {
            return Reason.CONTEXT_UNAVAILABLE;
        }
        return place instanceof String text && !Countries.countries(text).isEmpty() ? null : Reason.CONSENT_MISSING;
    }

    /** What is said under the law of the place, or of the nearest one around it. */
    private static ConsentState boundTo(String recipient, LegalBasis basis, Request request, Said said) {
        if (!basis.per().contains(LegalBasis.Bond.JURISDICTION)) {
            return boundTo(recipient, null, basis, request, said);
        }
        String lives = (String) said.facts().get("data_subject.country");
        List<String> places = new ArrayList<>(List.of(lives));
        if (lives.contains("-")) {
            places.add(lives.substring(0, lives.indexOf('-')));
        }
        String country = places.get(places.size() - 1);
        if (Countries.EU.contains(country)) {
            places.add("EU");
        }
        if (Countries.EEA.contains(country) || country.equals("EU")) {
            places.add("EEA");
        }
        for (String place : places) {
            ConsentState state = boundTo(recipient, place, basis, request, said);
            if (state != ConsentState.MISSING) {
                return state;
            }
        }
        return ConsentState.MISSING;
    }

    /** What is said of the category, or of the nearest one above it of which something is said. */
    private static ConsentState boundTo(String recipient, String place, LegalBasis basis, Request request, Said said) {
        String channel = basis.per().contains(LegalBasis.Bond.CHANNEL)
                ? (String) said.facts().get("request.channel")
                : null;
        if (!basis.per().contains(LegalBasis.Bond.CATEGORY)) {
            return said.consent(request.purpose(), new Bonds(recipient, null, channel, place));
        }
        String category = request.category();
        while (true) {
            ConsentState state = said.consent(request.purpose(), new Bonds(recipient, category, channel, place));
            if (state != ConsentState.MISSING || !category.contains(".")) {
                return state;
            }
            category = category.substring(0, category.lastIndexOf('.'));
        }
    }

    private static Reason given(ConsentState state, LegalBasis basis) {
        return switch (state) {
            case EXPLICIT -> null;
            case GIVEN -> basis.explicit() ? Reason.CONSENT_MISSING : null;
            case EXPIRED -> Reason.CONSENT_EXPIRED;
            case MISSING -> Reason.CONSENT_MISSING;
            default -> refusalOf(state);
        };
    }

    private static Reason refusalOf(ConsentState state) {
        return switch (state) {
            case WITHDRAWN -> Reason.CONSENT_WITHDRAWN;
            case OPTED_OUT -> Reason.OPTED_OUT;
            case OBJECTED -> Reason.OBJECTED;
            case UNAVAILABLE -> Reason.CONSENT_UNAVAILABLE;
            case UNIDENTIFIED -> Reason.CONTEXT_UNAVAILABLE;
            default -> null;
        };
    }

    /** The nearest refusal of the purpose or one above it, or null. */
    private static Reason refusal(Said said, String purpose, boolean despiteObjection) {
        for (String at = purpose; ; at = at.substring(0, at.lastIndexOf('.'))) {
            ConsentState state = said.consent(at);
            if (refusalOf(state) != null && !(despiteObjection && state == ConsentState.OBJECTED)) {
                return refusalOf(state);
            }
            if (!at.contains(".")) {
                return null;
            }
        }
    }

    /** Why there is no consent to the purpose, or null if there is: the nearest refusal, else what is said of it. */
    static Reason consentFailure(Said said, String purpose) {
        Reason refused = refusal(said, purpose, false);
        if (refused != null) {
            return refused;
        }
        return switch (said.consent(purpose)) {
            case GIVEN, EXPLICIT -> null;
            case EXPIRED -> Reason.CONSENT_EXPIRED;
            default -> Reason.CONSENT_MISSING;
        };
    }
}
