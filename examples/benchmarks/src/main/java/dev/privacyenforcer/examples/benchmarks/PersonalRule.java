package dev.privacyenforcer.examples.benchmarks;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.FactSources;
import dev.privacyenforcer.consent.InMemoryConsent;
import dev.privacyenforcer.context.ContextProvider;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What a decision may ask of a person, each in a policy of its own that permits the read. */
public enum PersonalRule {
    /** Nothing: a contract is enough. */
    CONTRACT("contract", ""),

    /** What the person has said. */
    CONSENT("consent", ""),

    /** Whether the account is gone, since which the data may not be used. */
    RETENTION("contract", """
            , "retention": [{"id": "gone", "categories": ["user"], "from": "account.deleted", "period": "P30D",
                             "action": "erase"}]"""),

    /** When the data were collected, since which they age. */
    AGE("contract", """
            , "retention": [{"id": "old", "categories": ["user"], "from": "collected", "period": "P90Y",
                             "action": "erase"}]"""),

    /** Where the person lives. */
    RESIDENCY("contract", """
            , "prohibitions": [{"id": "elsewhere", "categories": ["user"], "when": {"data_subject.country": ["RU"]},
                                "unless": {"storage.country": ["RU"]}, "reason": "RESIDENCY_VIOLATION"}]""");

    private final String basis;
    private final String rules;

    PersonalRule(String basis, String rules) {
        this.basis = basis;
        this.rules = rules;
    }

    /** {@return what enforces the policy, for people of whom everything is known} */
    Enforcer install(Collection<String> people) {
        InMemoryConsent said = new InMemoryConsent();
        people.forEach(person -> said.give(person, "customer", BenchmarkPolicy.PURPOSE));
        ContextProvider facts = (ids, dataSubject) -> {
            Map<String, Map<String, Object>> answer = new HashMap<>();
            ids.forEach(id -> answer.put(id, Map.of("data_subject.country", "DE", "account.deleted", false)));
            return answer;
        };
        return FactSources.of(facts).and(said).install(policy());
    }

    private Policy policy() {
        String json = """
                { "policy": {"id": "rules", "effectiveFrom": "2026-01-01"},
                  "dataSubjects": {"customer": {"role": "controller"}},
                  "activities": [
                    {"id": "service", "purpose": "%s", "dataSubjects": ["customer"],
                     "categories": ["user.demographic"], "legalBases": ["%s"]}]%s}
                """.formatted(BenchmarkPolicy.PURPOSE, basis, rules);
        return PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "rules");
    }
}
