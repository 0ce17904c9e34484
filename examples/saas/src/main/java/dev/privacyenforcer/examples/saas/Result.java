package dev.privacyenforcer.examples.saas;

import dev.privacyenforcer.decision.Reason;
import java.util.List;

/**
 * How an attempt ended, and what the published policy has to do with it.
 *
 * @param verdict what became of it
 * @param reason why it was not simply permitted, or empty
 * @param clauses where the published policy says so
 */
record Result(Verdict verdict, String reason, List<String> clauses) {

    static Result permit(List<String> clauses) {
        return new Result(Verdict.PERMIT, "", clauses);
    }

    static Result deny(Reason reason, List<String> clauses) {
        return new Result(Verdict.DENY, reason.name(), clauses);
    }

    static Result mask() {
        return new Result(Verdict.MASK, "", List.of());
    }

    static Result log(String reason, List<String> clauses) {
        return new Result(Verdict.LOG, reason, clauses);
    }

    static Result error(Throwable failure) {
        return new Result(Verdict.ERROR, failure.getClass().getSimpleName(), List.of());
    }

    /** {@return whether it ended as expected; it may name more clauses than were expected} */
    boolean meets(Result expected) {
        return verdict == expected.verdict && reason.equals(expected.reason) && clauses.containsAll(expected.clauses);
    }

    /** {@return what {@link #toString} wrote} */
    static Result parse(String line) {
        List<String> parts = List.of(line.split("[|]", -1));
        return new Result(
                Verdict.valueOf(parts.get(0)),
                parts.get(1),
                List.of(parts.get(2).split(", ")));
    }

    @Override
    public String toString() {
        return verdict + "|" + reason + "|" + String.join(", ", clauses);
    }
}
