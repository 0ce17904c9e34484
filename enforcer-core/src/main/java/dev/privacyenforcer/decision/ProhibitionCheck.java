package dev.privacyenforcer.decision;

import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.decision.Explanation.Step;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Prohibition.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One prohibition against one request. */
record ProhibitionCheck(Prohibition rule, Inquiry inquiry) {

    Considered considered() {
        SelectorCheck selected = new SelectorCheck(rule.selector(), inquiry.request());
        Step mismatch = selected.mismatch();
        Step step = mismatch == null ? standing() : mismatch;
        String why = mismatch == null ? why(step) : selected.why(mismatch);
        return new Considered(rule.id(), Explanation.Kind.PROHIBITION, step, rule.clauses(), why);
    }

    private Step standing() {
        if (Standing.of(rule, inquiry) != null) {
            return Step.APPLIES;
        }
        return inquiry.truth(rule.when(), recipient()) == Truth.FALSE ? Step.WHEN : Step.UNLESS;
    }

    private String why(Step step) {
        return switch (step) {
            case WHEN ->
                SelectorCheck.NOT + "what it names under 'when' is not the case ("
                        + ConditionWords.failing(rule.when(), inquiry, recipient()) + ")";
            case UNLESS -> SelectorCheck.NOT + lifted();
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
        List<String> to = inquiry.request().recipients();
        return to.isEmpty() ? null : to.get(0);
    }
}
