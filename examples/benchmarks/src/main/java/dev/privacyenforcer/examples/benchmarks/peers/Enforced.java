package dev.privacyenforcer.examples.benchmarks.peers;

import dev.privacyenforcer.Enforcer;
import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Ours: the decision that a program asks for, without any guard. */
final class Enforced implements Peer {

    /** As many answers as a policy remembers. */
    private static final int REMEMBERED = 1 << 16;

    private final Enforcer enforcer;

    Enforced(Rules rules) {
        this.enforcer = Enforcer.install(policy(rules));
    }

    /** {@return an engine whose memory is full of other answers, so that it works out each one anew} */
    static Enforced withoutMemory(Rules rules) {
        Enforced enforced = new Enforced(rules);
        for (int other = 0; other < REMEMBERED; other++) {
            enforced.decide("other." + other, "r0");
        }
        return enforced;
    }

    @Override
    public boolean decide(String purpose, String recipient) {
        return enforcer.decide(
                        new Request("customer", "user.contact.email", Operation.SHARE, purpose, List.of(recipient)))
                .isPermitted();
    }

    @Override
    public void close() {
        enforcer.close();
    }

    /** Terse, as 10,000 activities must fit into the largest policy file. */
    private static Policy policy(Rules rules) {
        String json = """
                {"policy": {"id": "peers", "effectiveFrom": "2026-01-01"},
                 "dataSubjects": {"customer": {"role": "controller"}},
                 "purposes": {%s},
                 "recipients": {%s},
                 "activities": [
                %s]}
                """.formatted(
                rules.purposes().stream().map(key -> "\"" + key + "\": {}").collect(Collectors.joining(",")),
                rules.recipients().stream()
                        .map(key -> "\"" + key + "\": {\"role\": \"processor\", \"countries\": [\"AT\"]}")
                        .collect(Collectors.joining(",")),
                rules.text(Enforced::activity, ",\n"));
        return PolicyReader.read(json.getBytes(StandardCharsets.UTF_8), "policy of the comparison");
    }

    private static String activity(Rules.Rule rule) {
        return """
                {"id":"%1$s%2$s","purpose":"%1$s","categories":["user"],"recipients":["%2$s"],"legalBases":["contract"]}""".formatted(rule.purpose(), rule.recipient());
    }
}
