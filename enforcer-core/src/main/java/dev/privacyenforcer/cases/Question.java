package dev.privacyenforcer.cases;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Explanation;
import dev.privacyenforcer.decision.Facts;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Mode;
import dev.privacyenforcer.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to a policy.
 *
 * @param dataSubject whose data
 * @param category which data
 * @param operation what is done
 * @param purposes the open purposes, outermost first
 * @param recipients to whom
 * @param told what is known of the person and the request
 * @param at when
 */
public record Question(
        String dataSubject,
        String category,
        Operation operation,
        List<String> purposes,
        List<String> recipients,
        Told told,
        Instant at) {

    /**
     * {@return what the policy says, and why}
     *
     * @param policy the policy
     */
    public Reply ask(Policy policy) {
        CompiledPolicy compiled = CompiledPolicy.of(policy, Clock.fixed(at, ZoneOffset.UTC));
        Facts facts = told.facts();
        Explanation explanation = Explanation.of(policy, request(), facts, at);
        String forbidden = forbiddenSwitch(compiled);
        Decision decision = forbidden == null
                ? explanation.decision()
                : new Decision.Deny(Reason.PURPOSE_SWITCH_NOT_ALLOWED, null, List.of());
        return new Reply(
                decision,
                mode(compiled, decision),
                forbidden == null ? explanation.because() : forbidden,
                explanation.considered());
    }

    private Request request() {
        return new Request(dataSubject, category, operation, innermost(), recipients, told.text("storage.country"));
    }

    private @Nullable String innermost() {
        return purposes.isEmpty() ? null : purposes.get(purposes.size() - 1);
    }

    private @Nullable Mode mode(CompiledPolicy policy, Decision decision) {
        return decision instanceof Decision.Deny denial
                ? policy.mode(denial, innermost(), policy.policy().mode())
                : null;
    }

    /** {@return the first two nested purposes of which the inner one may not be opened, in words, or null} */
    private @Nullable String forbiddenSwitch(CompiledPolicy policy) {
        for (int i = 1; i < purposes.size(); i++) {
            if (!policy.maySwitch(purposes.get(i - 1), purposes.get(i))) {
                return "'" + purposes.get(i - 1) + "' may not switch to '" + purposes.get(i)
                        + "': no transition permits it";
            }
        }
        return null;
    }

    /** {@return the question in a line} */
    @Override
    public String toString() {
        String to = recipients.isEmpty() ? "" : " to " + String.join(" to ", recipients);
        String why = purposes.isEmpty() ? ", without a purpose" : ", for " + String.join(" > ", purposes);
        return operation.key() + " " + category + " of " + dataSubject + to + why;
    }
}
