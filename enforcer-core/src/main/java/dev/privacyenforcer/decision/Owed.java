package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Obligation;
import java.util.List;
import java.util.stream.Collectors;

/** What activities owe, in words. */
final class Owed {

    private Owed() {}

    /** {@return the words of the policy: {@code mask, aggregate (groups of 10)}} */
    static String words(List<Obligation> obligations, Operation operation) {
        return obligations.stream()
                .filter(obligation -> obligation.operations().contains(operation))
                .map(Obligation::toString)
                .collect(Collectors.joining(", "));
    }

    static String suffix(Activity rule, Operation operation) {
        String owed = words(rule.obligations(), operation);
        return owed.isEmpty() ? "" : ", and owes " + owed;
    }
}
