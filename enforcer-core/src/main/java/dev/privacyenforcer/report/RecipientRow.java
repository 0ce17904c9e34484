package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.RecipientDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One recipient, declared or seen, and what it really got; GDPR Art. 30(1)(d) and (e).
 *
 * @param term the recipient
 * @param details what the policy says, or null if it does not know it
 * @param sent the categories it got, with counts
 * @param refused how often data on the way to it were not permitted
 */
record RecipientRow(Term term, @Nullable RecipientDetails details, List<Counted<Term>> sent, long refused) {

    static List<RecipientRow> of(Policy policy, Observation observation, Vocabulary words) {
        List<Term> declared = words.recipients(List.copyOf(policy.recipients().keySet()));
        List<RecipientRow> rows = new ArrayList<>();
        for (Term term : declared) {
            rows.add(row(term, policy.recipients().get(term.key()), seenBy(term, declared, observation), words));
        }
        for (String key : undeclared(declared, observation)) {
            Term term = words.recipient(key);
            rows.add(row(term, null, seenBy(term, List.of(term), observation), words));
        }
        return List.copyOf(rows);
    }

    private static RecipientRow row(Term term, @Nullable RecipientDetails details, List<Flow> flows, Vocabulary words) {
        Map<String, Long> sent = new TreeMap<>();
        flows.stream()
                .filter(flow -> flow.outcome() == Flow.Outcome.PERMITTED)
                .forEach(flow -> sent.merge(flow.category(), flow.count(), Long::sum));
        List<Counted<Term>> categories = sent.entrySet().stream()
                .map(entry -> new Counted<>(words.category(entry.getKey()), entry.getValue()))
                .toList();
        return new RecipientRow(term, details, categories, Refusals.count(flows, Refusals::isRefused));
    }

    private static List<Flow> seenBy(Term term, List<Term> declared, Observation observation) {
        return observation.flows().stream()
                .filter(flow ->
                        flow.recipients().stream().anyMatch(key -> term.equals(Comparison.nearest(declared, key))))
                .toList();
    }

    private static TreeSet<String> undeclared(List<Term> declared, Observation observation) {
        TreeSet<String> keys = new TreeSet<>();
        observation.flows().forEach(flow -> keys.addAll(flow.recipients()));
        keys.removeIf(key -> Comparison.nearest(declared, key) != null);
        return keys;
    }

    String anchor() {
        return Text.anchor("recipient", term.key());
    }

    /** {@return what the policy leaves open, as codes} */
    List<String> openCells() {
        if (details == null) {
            return List.of("recipient");
        }
        List<String> open = new ArrayList<>();
        if (details.role() == null) {
            open.add("role");
        }
        if (details.countries().isEmpty()) {
            open.add("countries");
        }
        if (details.role() == RecipientDetails.Role.PROCESSOR && details.contract() == null) {
            open.add("contract");
        }
        return open;
    }
}
