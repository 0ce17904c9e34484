package dev.privacyenforcer.decision;

import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.decision.Explanation.Step;
import dev.privacyenforcer.policy.Retention;
import java.time.Instant;

/** One retention rule against one request. */
record RetentionCheck(Retention rule, Inquiry inquiry, Instant now) {

    /**
     * {@return how far it goes}
     *
     * @param permitted whether the request is permitted: then something outdoes a rule whose time has come
     */
    Considered considered(boolean permitted) {
        SelectorCheck selected = new SelectorCheck(rule.selector(), inquiry.request());
        Step mismatch = selected.mismatch();
        if (mismatch != null) {
            return considered(mismatch, selected.why(mismatch));
        } else if (Applying.of(rule, inquiry) == Truth.FALSE) {
            return considered(Step.WHEN, SelectorCheck.NOT + "what it names under 'when' and 'unless'");
        } else if (!isOver()) {
            return considered(Step.TIME, time());
        }
        return permitted
                ? considered(Step.UNLESS, time() + "; a narrower rule, a legal obligation or claim keeps the data")
                : considered(Step.APPLIES, time());
    }

    private Considered considered(Step step, String why) {
        return new Considered(rule.id(), Explanation.Kind.RETENTION, step, rule.clauses(), why);
    }

    private String time() {
        Moment from = inquiry.moment(rule.from());
        Instant start = from.instant();
        if (rule.period() == null) {
            return "names no period, but what decides: nothing ends by itself";
        } else if (start == null) {
            return from == Moment.NEVER
                    ? "counts from '" + rule.from() + "', which has not happened or is not told"
                    : "counts from '" + rule.from() + "', and nobody knows when that was";
        }
        return (isOver() ? "ended access at " : "ends access at ") + Ending.ofAccess(rule, start) + ", "
                + rule.period() + " after '" + rule.from() + "'; the data must be gone by "
                + Ending.ofKeeping(rule, start);
    }

    private boolean isOver() {
        Moment from = inquiry.moment(rule.from());
        Instant start = from.instant();
        Instant end = start == null ? null : Ending.ofAccess(rule, start);
        return rule.period() != null && (end == null ? from != Moment.NEVER : !now.isBefore(end));
    }
}
