package dev.privacyenforcer.decision;

import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.decision.Explanation.Step;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Prohibition.Cause;
import dev.privacyenforcer.policy.Selector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One prohibition against one request. */
record ProhibitionCheck(Prohibition rule, Inquiry inquiry) {

    private static final String NOT = "does not apply: ";

    private Request request() {
        return inquiry.request();
    }

    Considered considered() {
        Step step = step();
        return new Considered(rule.id(), Explanation.Kind.PROHIBITION, step, rule.clauses(), why(step));
    }

    private Step step() {
        Selector selector = rule.selector();
        Request request = request();
        String purpose = request.purpose();
        if (!selector.dataSubjects().isEmpty() && !selector.dataSubjects().contains(request.dataSubject())) {
            return Step.DATA_SUBJECT;
        }
        boolean named = selector.categories().isEmpty() || Keys.anyCovers(selector.categories(), request.category());
        if (!named || Keys.anyCovers(selector.exceptCategories(), request.category())) {
            return Step.CATEGORY;
        }
        if (!selector.purposes().isEmpty() && (purpose == null || !Keys.anyCovers(selector.purposes(), purpose))) {
            return Step.PURPOSE;
        }
        if (!selector.operations().contains(request.operation())) {
            return Step.OPERATION;
        }
        boolean toOne = request.recipients().stream().anyMatch(key -> Keys.anyCovers(selector.recipients(), key));
        if (!selector.recipients().isEmpty() && !toOne) {
            return Step.RECIPIENT;
        }
        return standing();
    }

    private Step standing() {
        if (Standing.of(rule, inquiry) != null) {
            return Step.APPLIES;
        }
        return inquiry.truth(rule.when(), recipient()) == Truth.FALSE ? Step.WHEN : Step.UNLESS;
    }

    private String why(Step step) {
        Selector selector = rule.selector();
        return switch (step) {
            case DATA_SUBJECT -> NOT + "it is about data subject " + String.join(", ", selector.dataSubjects());
            case CATEGORY ->
                NOT
                        + (Keys.anyCovers(selector.exceptCategories(), request().category())
                                ? "it leaves the category out"
                                : "it is about other categories: " + String.join(", ", selector.categories()));
            case PURPOSE -> NOT + "it is about purpose " + String.join(", ", selector.purposes());
            case OPERATION -> NOT + "it is about other operations: " + OperationNames.of(selector.operations());
            case RECIPIENT -> NOT + "it is about recipient " + String.join(", ", selector.recipients());
            case WHEN ->
                NOT + "what it names under 'when' is not the case ("
                        + ConditionWords.failing(rule.when(), inquiry, recipient()) + ")";
            case UNLESS -> NOT + lifted();
            default -> "forbids it" + late() + ", " + stands();
        };
    }

    /** {@return by what it is lifted} */
    private String lifted() {
        Condition unless = rule.unless();
        boolean known = unless != null && inquiry.truth(unless, recipient()) == Truth.TRUE;
        if (unless == null || !known) {
            return "something it asks for is not known, and it lets what is not known pass";
        }
        String facts = unless.tests().isEmpty()
                ? ""
                : "what it names under 'unless' is the case (" + ConditionWords.attributes(unless) + ")";
        String consent = rule.unlessConsent() ? "the person has consented" : "";
        return "lifted, " + facts + (facts.isEmpty() || consent.isEmpty() ? "" : " and ") + consent;
    }

    /** {@return the reason that it denies with, if it is not evaluated before all else} */
    private String late() {
        return rule.cause() == Cause.PROHIBITED ? "" : " [" + rule.cause() + "]";
    }

    /** {@return what keeps it standing} */
    private String stands() {
        Condition unless = rule.unless();
        String unknown = ConditionWords.failing(rule.when(), inquiry, recipient());
        String when = unknown.isEmpty() ? "" : " (" + unknown + ", which keeps it)";
        if (unless == null) {
            return "whatever an activity permits" + when;
        }
        String lacking = ConditionWords.failing(unless, inquiry, recipient());
        String facts = lacking.isEmpty() ? "" : " what it names under 'unless' is the case (" + lacking + ")";
        String consent = rule.unlessConsent() ? " the person has consented" : "";
        return "unless" + facts + (facts.isEmpty() || consent.isEmpty() ? "" : " and") + consent + when;
    }

    private @Nullable String recipient() {
        List<String> to = request().recipients();
        return to.isEmpty() ? null : to.get(0);
    }
}
