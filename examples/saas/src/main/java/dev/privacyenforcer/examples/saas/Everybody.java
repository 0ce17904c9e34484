package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.examples.saas.facts.Situation;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A world in which the same is true of everybody.
 *
 * @param facts by attribute
 */
record Everybody(Map<String, Object> facts) implements ContextProvider {

    /**
     * {@return a grown-up customer in Germany, on the website, served by people of customer support}
     *
     * @param role what the policy calls these
     */
    static Everybody german(String role) {
        return new Everybody(Map.ofEntries(
                Map.entry("data_subject.country", "DE"),
                Map.entry("data_subject.age", 34),
                Map.entry("data_subject.contract", "active"),
                Map.entry("account.deleted", false),
                Map.entry("request.channel", "website"),
                Map.entry("request.transform", "hash"),
                Map.entry("request.identity_verified", true),
                Map.entry("requester.role", role),
                Map.entry("requester.is_data_subject", true),
                Map.entry("requester.bound_by_confidentiality", true),
                Map.entry("recipient.encrypted", true),
                Map.entry("storage.encrypted", true)));
    }

    @Override
    public Map<String, Map<String, Object>> find(Collection<String> dataSubjectIds, String dataSubject) {
        return dataSubjectIds.stream().distinct().collect(Collectors.toMap(id -> id, id -> facts));
    }

    @Override
    public @Nullable Object current(String attribute, Request request) {
        Object present = Situation.present(attribute);
        return present == null ? facts.get(attribute) : present;
    }
}
