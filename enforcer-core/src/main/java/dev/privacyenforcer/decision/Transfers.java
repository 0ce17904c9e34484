package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Countries;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether data may travel where a request takes them; GDPR Art. 44. */
final class Transfers {

    /** Of a person who is known to live elsewhere, no safeguard is asked. */
    private static final Condition PROTECTED =
            new Condition(Map.of("data_subject.country", new Condition.In(List.of("EEA", "GB"))));

    private final Recipients recipients;

    Transfers(Recipients recipients) {
        this.recipients = recipients;
    }

    /** {@return what the transfer lacks, or null if nothing, or if there is none} */
    @Nullable
    Reason lack(Activity activity, Inquiry inquiry) {
        Request request = inquiry.request();
        Reason lack =
                switch (request.operation()) {
                    case SHARE ->
                        request.recipients().stream().allMatch(recipients::isSafeguarded)
                                ? null
                                : Reason.SAFEGUARD_MISSING;
                    case STORE -> mayRest(activity, request.country()) ? null : Reason.TRANSFER_NOT_COVERED;
                    case COLLECT, USE, DERIVE, LOG, EXPORT, ERASE -> null;
                };
        return lack != null && inquiry.truth(PROTECTED, null) == Truth.FALSE ? null : lack;
    }

    /** Data that rest in a third country are with a recipient of the activity there, under its safeguard. */
    private boolean mayRest(Activity activity, @Nullable String country) {
        return country == null
                || isAdequate(country)
                || activity.recipients().stream().anyMatch(key -> recipients.isSafeguardedIn(key, country));
    }

    private static boolean isAdequate(String place) {
        Set<String> countries = Countries.countries(place);
        return !countries.isEmpty() && countries.stream().noneMatch(Countries::needsSafeguard);
    }
}
