package dev.privacyenforcer.decision;

import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Selector;
import org.jspecify.annotations.Nullable;

/** One prohibition against one request. */
record ProhibitionCheck(Prohibition rule, Inquiry inquiry) {

    private Request request() {
        return inquiry.request();
    }

    /** {@return whether it names the category for this data subject} */
    boolean concerned() {
        Selector selector = rule.selector();
        return (selector.dataSubjects().isEmpty()
                        || selector.dataSubjects().contains(request().dataSubject()))
                && (selector.categories().isEmpty()
                        || Keys.anyCovers(selector.categories(), request().category()))
                && !Keys.anyCovers(selector.exceptCategories(), request().category());
    }

    Considered considered() {
        String mismatch = mismatch();
        return new Considered(
                rule.id(),
                Explanation.Kind.PROHIBITION,
                mismatch == null,
                mismatch == null ? "forbids it, " + unless() : "does not apply: " + mismatch);
    }

    private String unless() {
        if (rule.unless() == null) {
            return "whatever an activity permits";
        }
        String facts = rule.unless().tests().isEmpty() ? "" : " what it names under 'unless' is the case";
        String consent = rule.unlessConsent() ? " the person has consented" : "";
        return "unless" + facts + (facts.isEmpty() || consent.isEmpty() ? "" : " and") + consent;
    }

    private @Nullable String mismatch() {
        Selector selector = rule.selector();
        String purpose = request().purpose();
        if (!selector.purposes().isEmpty() && (purpose == null || !Keys.anyCovers(selector.purposes(), purpose))) {
            return "it is about purpose " + String.join(", ", selector.purposes());
        }
        if (!selector.operations().contains(request().operation())) {
            return "it is about other operations: " + OperationNames.of(selector.operations());
        }
        boolean toOne = request().recipients().stream().anyMatch(key -> Keys.anyCovers(selector.recipients(), key));
        if (!selector.recipients().isEmpty() && !toOne) {
            return "it is about recipient " + String.join(", ", selector.recipients());
        }
        if (Standing.of(rule, inquiry) == null) {
            return inquiry.truth(rule.when(), null) == Truth.FALSE
                    ? "what it names under 'when' is not the case"
                    : "it is lifted, by what is the case or by what is not known";
        }
        return null;
    }
}
