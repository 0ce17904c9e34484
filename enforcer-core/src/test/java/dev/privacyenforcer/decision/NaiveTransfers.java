package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Countries;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.RecipientDetails;
import java.util.List;
import java.util.Map;

/** Transfers read aloud. */
final class NaiveTransfers {

    private NaiveTransfers() {}

    static Reason lack(Policy policy, Activity activity, Request request, Said said) {
        Condition inEurope = new Condition(Map.of("data_subject.country", new Condition.In(List.of("EEA", "GB"))));
        if (new NaiveConditions(policy, request, said).answer(inEurope, null) == NaiveConditions.Answer.NO) {
            return null;
        }
        if (request.operation() == Operation.SHARE) {
            for (String recipient : request.recipients()) {
                RecipientDetails details = declaration(policy, recipient);
                for (String country : details.countries()) {
                    if (Countries.needsSafeguard(country) && details.safeguard() == null) {
                        return Reason.SAFEGUARD_MISSING;
                    }
                }
            }
        }
        if (request.operation() == Operation.STORE && request.country() != null) {
            return storage(policy, activity, request.country());
        }
        return null;
    }

    private static Reason storage(Policy policy, Activity activity, String place) {
        boolean adequate = true;
        for (String country : Countries.countries(place)) {
            adequate &= !Countries.needsSafeguard(country);
        }
        for (String key : activity.recipients()) {
            RecipientDetails details = declaration(policy, key);
            boolean there = details != null && details.countries().containsAll(Countries.countries(place));
            adequate |= there && details.safeguard() != null;
        }
        return adequate ? null : Reason.TRANSFER_NOT_COVERED;
    }

    /** The nearest declaration at or above a recipient. */
    static RecipientDetails declaration(Policy policy, String recipient) {
        RecipientDetails nearest = null;
        for (RecipientDetails details : policy.recipients().values()) {
            if (NaiveEngine.covers(details.key(), recipient)
                    && (nearest == null
                            || details.key().length() > nearest.key().length())) {
                nearest = details;
            }
        }
        return nearest;
    }
}
