package dev.privacyenforcer.examples.benchmarks.peers;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import java.util.Map;

/** Cedar, called from Java, with the policy set parsed once and kept on the native side. */
final class Cedar implements Peer {

    private static final EntityTypeName PURPOSE = type("Purpose");
    private static final EntityTypeName RECIPIENT = type("Recipient");
    private static final EntityUID SHARE = type("Action").of("share");

    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final Entities entities = new Entities();

    Cedar(Rules rules) {
        try {
            policies = PolicySet.parsePolicies(rules.text(Cedar::permit, "\n"));
            policies.cache();
        } catch (InternalException | CacheException refused) {
            throw new IllegalStateException("Cedar refuses the policy", refused);
        }
    }

    @Override
    public boolean decide(String purpose, String recipient) {
        try {
            AuthorizationResponse response = engine.isAuthorized(
                    new AuthorizationRequest(PURPOSE.of(purpose), SHARE, RECIPIENT.of(recipient), Map.of()),
                    policies,
                    entities);
            return response.success
                    .orElseThrow(() -> new IllegalStateException("Cedar cannot decide: " + response.errors))
                    .isAllowed();
        } catch (AuthException failed) {
            throw new IllegalStateException("Cedar cannot decide", failed);
        }
    }

    private static String permit(Rules.Rule rule) {
        return """
                permit(principal == Purpose::"%s", action == Action::"share", resource == Recipient::"%s");""".formatted(rule.purpose(), rule.recipient());
    }

    private static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow();
    }
}
