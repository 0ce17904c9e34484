package dev.privacyenforcer.decision;

import dev.privacyenforcer.decision.Explanation.Step;
import dev.privacyenforcer.policy.Selector;
import org.jspecify.annotations.Nullable;

/** Where the selector of a rule and a request part, for people. */
record SelectorCheck(Selector selector, Request request) {

    static final String NOT = "does not apply: ";

    /** {@return the first part that does not match, or null if all do} */
    @Nullable
    Step mismatch() {
        String purpose = request.purpose();
        if (!selector.dataSubjects().isEmpty() && !selector.dataSubjects().contains(request.dataSubject())) {
            return Step.DATA_SUBJECT;
        }
        boolean named = selector.categories().isEmpty() || Keys.anyCovers(selector.categories(), request.category());
        if (!named || isExcepted()) {
            return Step.CATEGORY;
        }
        if (!selector.purposes().isEmpty() && (purpose == null || !Keys.anyCovers(selector.purposes(), purpose))) {
            return Step.PURPOSE;
        }
        if (!selector.operations().contains(request.operation())) {
            return Step.OPERATION;
        }
        boolean toOne = request.recipients().stream().anyMatch(key -> Keys.anyCovers(selector.recipients(), key));
        return selector.recipients().isEmpty() || toOne ? null : Step.RECIPIENT;
    }

    /** {@return why that part does not match} */
    String why(Step mismatch) {
        return NOT
                + switch (mismatch) {
                    case DATA_SUBJECT -> "it is about data subject " + String.join(", ", selector.dataSubjects());
                    case CATEGORY ->
                        isExcepted()
                                ? "it leaves the category out"
                                : "it is about other categories: " + String.join(", ", selector.categories());
                    case PURPOSE -> "it is about purpose " + String.join(", ", selector.purposes());
                    case OPERATION -> "it is about other operations: " + OperationNames.of(selector.operations());
                    case RECIPIENT -> "it is about recipient " + String.join(", ", selector.recipients());
                    default -> throw new IllegalArgumentException("no part of a selector: " + mismatch);
                };
    }

    private boolean isExcepted() {
        return Keys.anyCovers(selector.exceptCategories(), request.category());
    }
}
