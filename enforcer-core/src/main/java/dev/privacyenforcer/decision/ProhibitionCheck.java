package dev.privacyenforcer.decision;

import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Selector;
import org.jspecify.annotations.Nullable;

/** One prohibition against one request. */
record ProhibitionCheck(Prohibition rule, Request request) {

    /** {@return whether it names the category for this data subject} */
    boolean concerned() {
        Selector selector = rule.selector();
        return (selector.dataSubjects().isEmpty() || selector.dataSubjects().contains(request.dataSubject()))
                && (selector.categories().isEmpty() || Keys.anyCovers(selector.categories(), request.category()))
                && !Keys.anyCovers(selector.exceptCategories(), request.category());
    }

    Considered considered() {
        String mismatch = mismatch();
        return new Considered(
                rule.id(),
                Explanation.Kind.PROHIBITION,
                mismatch == null,
                mismatch == null
                        ? "forbids it, "
                                + (rule.unlessConsent()
                                        ? "unless the person has consented"
                                        : "whatever an activity permits")
                        : "does not apply: " + mismatch);
    }

    private @Nullable String mismatch() {
        Selector selector = rule.selector();
        String purpose = request.purpose();
        if (!selector.purposes().isEmpty() && (purpose == null || !Keys.anyCovers(selector.purposes(), purpose))) {
            return "it is about purpose " + String.join(", ", selector.purposes());
        }
        if (!selector.operations().contains(request.operation())) {
            return "it is about other operations: " + OperationNames.of(selector.operations());
        }
        boolean toOne = request.recipients().stream().anyMatch(key -> Keys.anyCovers(selector.recipients(), key));
        if (!selector.recipients().isEmpty() && !toOne) {
            return "it is about recipient " + String.join(", ", selector.recipients());
        }
        return null;
    }
}
