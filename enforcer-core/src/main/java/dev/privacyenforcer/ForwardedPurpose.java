package dev.privacyenforcer;

import dev.privacyenforcer.ActiveScope.Meaning;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.hook.Guard;
import dev.privacyenforcer.policy.Header;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a call to a recipient tells of the purpose, so that the recipient can keep to it: for activities that owe
 * {@code forward_purpose}.
 *
 * <pre>{@code
 * ForwardedPurpose.headers().forEach(request::header);
 * }</pre>
 *
 * <p>That they were taken for a recipient and a purpose is evidence: where an activity owes it and nobody ever took
 * them, the record has a finding.
 *
 * @see <a href="https://gdpr-info.eu/art-5-gdpr/">GDPR Art. 5(1)(b)</a>
 */
public final class ForwardedPurpose {

    /** Header that names the innermost purpose, such as {@code marketing.communications.email}. */
    public static final String PURPOSE = "Privacy-Purpose";

    /** Header that names the policy and, behind a slash, its version. */
    public static final String POLICY = "Privacy-Policy";

    private ForwardedPurpose() {}

    /** {@return headers for the call, by name; empty outside of {@code @Recipient} and where no purpose is open} */
    public static Map<String, String> headers() {
        return Guard.scope() instanceof ActiveScope active ? headers(active.meaning) : Map.of();
    }

    private static Map<String, String> headers(Meaning meaning) {
        String purpose = meaning.purpose();
        Map<String, String> headers = new LinkedHashMap<>();
        if (purpose != null && !meaning.recipients().isEmpty()) {
            headers.put(PURPOSE, purpose);
            meaning.recipients().forEach(recipient -> Incident.count(Observation.purposeForwarded(purpose, recipient)));
            Enforcer.installed()
                    .ifPresent(enforcer ->
                            headers.put(POLICY, name(enforcer.policy().header())));
        }
        return headers;
    }

    private static String name(Header header) {
        return header.version() == null ? header.id() : header.id() + "/" + header.version();
    }
}
