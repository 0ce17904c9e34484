package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Explanation;
import dev.privacyenforcer.decision.Facts;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Command {@code decide}: what the policy says to one request.
 *
 * @param dataSubject whose data
 * @param category which data
 * @param operation what is done
 * @param purposes the open purposes, outermost first
 * @param recipients to whom
 * @param told what is known of the person and the request
 * @param at when
 */
record Question(
        String dataSubject,
        String category,
        Operation operation,
        List<String> purposes,
        List<String> recipients,
        Told told,
        Instant at) {

    Answer ask(Policy policy) {
        String purpose = purposes.isEmpty() ? null : purposes.get(purposes.size() - 1);
        Facts facts = told.facts(policy);
        Request request =
                new Request(dataSubject, category, operation, purpose, recipients, told.attribute("storage.country"));
        Explanation explanation = Explanation.of(policy, request, facts, at);
        CompiledPolicy compiled = CompiledPolicy.of(policy, Clock.fixed(at, ZoneOffset.UTC));
        Decision decision = forbiddenSwitch(compiled) == null
                ? compiled.decide(request, facts)
                : new Decision.Deny(Reason.PURPOSE_SWITCH_NOT_ALLOWED, null, List.of());
        return new Answer(
                Answer.exitCode(decision.isPermitted()),
                text(decision, explanation, forbiddenSwitch(compiled)),
                json(decision, explanation));
    }

    /** {@return the first two nested purposes of which the inner one may not be opened, in words, or null} */
    private @Nullable String forbiddenSwitch(CompiledPolicy policy) {
        for (int i = 1; i < purposes.size(); i++) {
            if (!policy.maySwitch(purposes.get(i - 1), purposes.get(i))) {
                return "'" + purposes.get(i - 1) + "' may not switch to '" + purposes.get(i) + "'";
            }
        }
        return null;
    }

    private static ObjectNode json(Decision decision, Explanation explanation) {
        ObjectNode json = Json.object()
                .put("decision", decision.isPermitted() ? "permit" : "deny")
                .put("reason", reason(decision))
                .put("rule", decision.rule());
        json.set("clauses", Json.texts(decision.clauses()));
        json.put("legalBasis", legalBasis(decision));
        json.set("obligations", Json.array(obligations(decision), Question::json));
        json.set("considered", Json.array(explanation.considered(), Question::json));
        return json;
    }

    private static ObjectNode json(Explanation.Considered rule) {
        return Json.object()
                .put("id", rule.id())
                .put("kind", rule.kind().name().toLowerCase(Locale.ROOT))
                .put("applies", rule.applies())
                .put("why", rule.why());
    }

    private static List<Obligation> obligations(Decision decision) {
        return decision instanceof Decision.Permit permit ? permit.obligations() : List.of();
    }

    private static ObjectNode json(Obligation owed) {
        ObjectNode json = Json.object().put("do", owed.duty().key());
        return owed.minGroup() == null ? json : json.put("minGroup", owed.minGroup());
    }

    private static String text(Decision decision, Explanation explanation, @Nullable String forbiddenSwitch) {
        String reason = decision.isPermitted() ? "" : "  [" + reason(decision) + "]";
        String rule = decision.rule() == null ? "" : " by " + decision.rule();
        String clauses = decision.clauses().isEmpty() ? "" : ", clause " + String.join(", ", decision.clauses());
        String basis = decision.isPermitted() ? ", legal basis " + legalBasis(decision) : "";
        String switched = forbiddenSwitch == null ? "" : "\n  because " + forbiddenSwitch;
        return (decision.isPermitted() ? "permit" : "deny")
                + rule
                + basis
                + owed(decision)
                + clauses
                + reason
                + switched
                + explanation.considered().stream().map(Question::line).collect(Collectors.joining());
    }

    private static String owed(Decision decision) {
        String owed = obligations(decision).stream().map(Obligation::toString).collect(Collectors.joining(", "));
        return owed.isEmpty() ? "" : ", left to do: " + owed;
    }

    private static String line(Explanation.Considered rule) {
        return "\n  " + rule.kind().name().toLowerCase(Locale.ROOT) + " " + rule.id() + " " + rule.why();
    }

    private static @Nullable String reason(Decision decision) {
        return decision instanceof Decision.Deny denial ? denial.reason().name() : null;
    }

    private static @Nullable String legalBasis(Decision decision) {
        return decision instanceof Decision.Permit permit
                ? permit.legalBasis().name().toLowerCase(Locale.ROOT)
                : null;
    }
}
