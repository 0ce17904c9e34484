package dev.privacyenforcer.decision;

import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Selector;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One retention rule against one request. */
record RetentionCheck(Retention rule, Inquiry inquiry, Instant now) {

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
        String why = mismatch == null ? time() : "does not apply: " + mismatch;
        return new Considered(rule.id(), Explanation.Kind.RETENTION, mismatch == null && isOver(), why);
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
        return Applying.of(rule, inquiry) == Truth.FALSE ? "what it names under 'when' and 'unless'" : null;
    }
}
