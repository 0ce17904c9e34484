package dev.privacyenforcer.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.privacyenforcer.decision.Decision;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A decision in the words of a case.
 *
 * @param decision permit or deny
 * @param reason of a denial
 * @param rule the rule that decided
 * @param legalBasis of a permit
 * @param clauses of the rule
 */
record ClauseAnswer(
        String decision,
        @Nullable String reason,
        @Nullable String rule,
        @Nullable String legalBasis,
        List<String> clauses) {

    static ClauseAnswer of(Decision decision) {
        if (decision instanceof Decision.Deny deny) {
            return new ClauseAnswer("deny", deny.reason().name(), deny.rule(), null, deny.clauses());
        }
        Decision.Permit permit = (Decision.Permit) decision;
        String basis = permit.legalBasis().name().toLowerCase(Locale.ROOT);
        return new ClauseAnswer("permit", null, permit.rule(), basis, permit.clauses());
    }

    /** Compares whatever the case says; a rule that a denial does not name must be none. */
    void check(JsonNode expected, ClauseRequest request) {
        String what = request + " is answered " + this;
        assertThat(decision).as(what).isEqualTo(expected.get("decision").asText());
        assertThat(reason).as(what).isEqualTo(text(expected, "reason"));
        assertThat(rule).as(what).isEqualTo(text(expected, "rule"));
        if (expected.has("legalBasis")) {
            assertThat(legalBasis).as(what).isEqualTo(text(expected, "legalBasis"));
        }
        if (expected.has("clauses")) {
            assertThat(clauses).as(what).containsExactlyInAnyOrderElementsOf(texts(expected.get("clauses")));
        }
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asText() : null;
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
