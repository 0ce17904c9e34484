package dev.privacyenforcer.archunit;

import com.tngtech.archunit.core.domain.JavaMember;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.policy.Policy;

/**
 * A route that the policy denies.
 *
 * @param request what the code would do
 * @param denial the policy's answer
 * @param route how it comes there
 */
record Denied(Request request, Deny denial, Route route) {

    /** {@return whether nothing that only a running program knows, such as consent, could change the answer} */
    static boolean isCertain(Reason reason) {
        return switch (reason) {
            case PROHIBITED,
                    CATEGORY_UNDECLARED,
                    PURPOSE_NOT_ALLOWED,
                    OPERATION_NOT_ALLOWED,
                    RECIPIENT_NOT_ALLOWED,
                    SAFEGUARD_MISSING -> true;
            default -> false;
        };
    }

    Violation violation(Policy policy, JavaMember labelled) {
        String clauses = denial.clauses().isEmpty() ? "" : ", clause " + String.join(", ", denial.clauses());
        return new Violation(
                "ENF-606",
                "Not permitted: " + what(Labels.datum(labelled)) + "  [" + denial.reason() + "]",
                route.place(),
                because() + " (policy " + policy.header().name() + clauses + "): " + route.to(labelled),
                fix());
    }

    private String what(Datum datum) {
        String to = request.recipients().isEmpty() ? "" : " with '" + String.join("', '", request.recipients()) + "'";
        return "purpose '" + request.purpose() + "' may not "
                + request.operation().key() + " " + datum + to;
    }

    private String because() {
        return switch (denial.reason()) {
            case PROHIBITED -> "prohibition '" + denial.rule() + "' names it";
            case CATEGORY_UNDECLARED -> "no activity names the category for this data subject";
            case OPERATION_NOT_ALLOWED -> "no activity with this purpose permits the operation";
            case RECIPIENT_NOT_ALLOWED -> "no activity with this purpose permits the recipient";
            case SAFEGUARD_MISSING -> "no safeguard is declared for a recipient in a third country";
            default -> "no activity permits it";
        };
    }

    private String fix() {
        return denial.reason() == Reason.PROHIBITED
                ? "do not do this; if the published policy changed, change the prohibition"
                : "do not do this for the purpose, or permit it in an activity";
    }
}
