package dev.privacyenforcer.examples.saas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.CompiledPolicy;
import dev.privacyenforcer.decision.Decision;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One request of a case.
 *
 * @param json as in the file, with one value each
 */
record ClauseRequest(JsonNode json) {

    static ClauseRequest parse(String json) {
        try {
            return new ClauseRequest(new JsonMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Decision ask(Policy policy) {
        CompiledPolicy compiled = CompiledPolicy.of(policy, Clock.fixed(at(), ZoneOffset.UTC));
        List<String> purposes = all("purpose");
        boolean free = IntStream.range(1, purposes.size())
                .allMatch(i -> compiled.maySwitch(purposes.get(i - 1), purposes.get(i)));
        return free
                ? compiled.decide(request(purposes), new CaseFacts(json))
                : new Decision.Deny(Reason.PURPOSE_SWITCH_NOT_ALLOWED, null, List.of());
    }

    private Request request(List<String> purposes) {
        return new Request(
                json.get("dataSubject").asText(),
                json.get("category").asText(),
                Operation.valueOf(json.get("operation").asText().toUpperCase(Locale.ROOT)),
                purposes.isEmpty() ? null : purposes.get(purposes.size() - 1),
                all("recipient"),
                text(json.path("attributes").get("storage.country")));
    }

    /** {@return what is nested under the plural of the key, or the one thing under the key} */
    private List<String> all(String key) {
        return json.has(key)
                ? List.of(json.get(key).asText())
                : StreamSupport.stream(json.path(key + "s").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    private Instant at() {
        String at = json.path("at").asText();
        return at.isEmpty() ? Instant.now() : CaseFacts.instant(at);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.asText();
    }
}
