package dev.privacyenforcer.decision;

import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.decision.Explanation.Step;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Selector;
import java.time.Instant;

/** One retention rule against one request. */
record RetentionCheck(Retention rule, Inquiry inquiry, Instant now) {

    private static final String NOT = "does not apply: ";

    private Request request() {
        return inquiry.request();
    }

    /**
     * {@return how far it goes}
     *
     * @param permitted whether the request is permitted: then something outdoes a rule whose time has come
     */
    Considered considered(boolean permitted) {
        Step step = step();
        boolean outdone = permitted && step == Step.APPLIES;
        String why = why(step) + (outdone ? "; a narrower rule, a legal obligation or claim keeps the data" : "");
        return new Considered(rule.id(), Explanation.Kind.RETENTION, outdone ? Step.UNLESS : step, rule.clauses(), why);
    }

    private String why(Step step) {
        Selector selector = rule.selector();
        return switch (step) {
            case DATA_SUBJECT -> NOT + "it is about data subject " + String.join(", ", selector.dataSubjects());
            case CATEGORY -> NOT + "it is about other categories: " + String.join(", ", selector.categories());
            case PURPOSE -> NOT + "it is about purpose " + String.join(", ", selector.purposes());
            case OPERATION -> NOT + "it is about other operations: " + OperationNames.of(selector.operations());
            case RECIPIENT -> NOT + "it is about recipient " + String.join(", ", selector.recipients());
            case WHEN -> NOT + "what it names under 'when' and 'unless'";
            default -> time();
        };
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
        return Applying.of(rule, inquiry) == Truth.FALSE ? Step.WHEN : isOver() ? Step.APPLIES : Step.TIME;
    }
}
