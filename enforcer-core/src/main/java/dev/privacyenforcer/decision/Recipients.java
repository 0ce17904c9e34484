package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Countries;
import dev.privacyenforcer.policy.RecipientDetails;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recipients a policy declares. */
final class Recipients {

    private final Map<String, RecipientDetails> declared;

    Recipients(Map<String, RecipientDetails> declared) {
        this.declared = declared;
    }

    /** {@return the nearest declaration: of the key or of the one above it} */
    @Nullable
    RecipientDetails find(String key) {
        String at = key;
        while (!declared.containsKey(at)) {
            int dot = at.lastIndexOf('.');
            if (dot < 0) {
                return null;
            }
            at = at.substring(0, dot);
        }
        return declared.get(at);
    }

    /** {@return whether data may travel there; GDPR Art. 44: a third country needs adequacy or a safeguard} */
    boolean isSafeguarded(String key) {
        RecipientDetails details = find(key);
        return details != null
                && (details.safeguard() != null || details.countries().stream().noneMatch(Countries::needsSafeguard));
    }

    /** {@return whether the recipient processes data in that country under a safeguard} */
    boolean isSafeguardedIn(String key, String place) {
        RecipientDetails details = find(key);
        return details != null
                && details.safeguard() != null
                && details.countries().containsAll(Countries.countries(place))
                && Countries.isPlace(place);
    }
}
