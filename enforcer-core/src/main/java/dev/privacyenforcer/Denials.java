package dev.privacyenforcer;

import dev.privacyenforcer.coverage.Undated;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.policy.Policy;
import java.util.List;

/** The texts of denials, in one place: what, where, because, fix. Names only, never a value. */
final class Denials {

    private static final int MOST_CLAUSES = 3;

    private Denials() {}

    static ProcessingDeniedException denied(
            Policy policy, Request request, Deny denial, AccessPoint point, List<String> purposes) {
        return new ProcessingDeniedException(text(policy, request, denial, point, purposes), denial);
    }

    static String text(Policy policy, Request request, Deny denial, AccessPoint point, List<String> purposes) {
        return "ENF-201 Denied: " + what(request) + "  [" + denial.reason() + "]\n"
                + "  at      " + Caller.of(point) + chain(request, purposes) + "\n"
                + "  because " + because(policy, denial, request) + " (" + policy(policy, denial) + ")\n"
                + "  fix     "
                + (denial.reason() == Reason.TRANSFORM_REQUIRED
                        ? ObligationTexts.fix(policy, denial, request)
                        : fix(denial.reason(), request));
    }

    static ProcessingDeniedException switched(Policy policy, AccessPoint point, String from, String to) {
        Deny denial = new Deny(Reason.PURPOSE_SWITCH_NOT_ALLOWED, null, List.of());
        return new ProcessingDeniedException(
                "ENF-202 Denied: purpose '" + to + "' may not be opened within '" + from + "'  [" + denial.reason()
                        + "]\n"
                        + "  at      " + point.location() + "\n"
                        + "  because it is neither the current purpose nor one beneath it (" + policy(policy, denial)
                        + ")\n"
                        + "  fix     open it outside of '" + from + "', or add to the policy: "
                        + "\"transitions\": [{\"from\": \"" + from + "\", \"to\": \"" + to + "\"}]",
                denial);
    }

    static ProcessingDeniedException notOpenable(Policy policy, AccessPoint point, String purpose, List<String> by) {
        Deny denial = new Deny(Reason.PURPOSE_NOT_OPENABLE, null, List.of());
        return new ProcessingDeniedException(
                "ENF-204 Denied: " + point.className() + " may not open purpose '" + purpose + "'  ["
                        + denial.reason() + "]\n"
                        + "  at      " + point.location() + "\n"
                        + "  because only code in " + String.join(", ", by) + " may (" + policy(policy, denial)
                        + ")\n"
                        + "  fix     call the code that may open it, or add the package to 'openedBy' of the purpose",
                denial);
    }

    static ProcessingDeniedException failed(AccessPoint point, RuntimeException failure) {
        Deny denial = new Deny(Reason.ENGINE_ERROR, null, List.of());
        ProcessingDeniedException denied = new ProcessingDeniedException(
                "ENF-203 Denied: nobody could decide about " + point.data() + "  [" + denial.reason() + "]\n"
                        + "  at      " + point.location() + "\n"
                        + "  because the engine failed with "
                        + failure.getClass().getName() + "\n"
                        + "  fix     report the cause below; until then the access stays denied",
                denial);
        denied.initCause(failure);
        return denied;
    }

    static ProcessingDeniedException unrecorded(Policy policy, AccessPoint point) {
        Deny denial = new Deny(Reason.RECORD_UNAVAILABLE, null, List.of());
        return new ProcessingDeniedException(
                "ENF-205 Denied: an access to " + point.data() + " cannot be recorded  [" + denial.reason() + "]\n"
                        + "  at      " + Caller.of(point) + "\n"
                        + "  because the evidence could not be written several times in a row ("
                        + policy(policy, denial) + ")\n"
                        + "  fix     make the evidence store writable again (see the log), nothing else is needed",
                denial);
    }

    private static String what(Request request) {
        String purpose = request.purpose() == null ? "code without a purpose" : "purpose '" + request.purpose() + "'";
        String data = "'" + request.category() + "' of '" + request.dataSubject() + "'";
        String to = request.recipients().isEmpty() ? "" : " with '" + String.join("', '", request.recipients()) + "'";
        return purpose + " may not " + request.operation().key() + " " + data + to;
    }

    static String chain(Request request, List<String> purposes) {
        int outer = purposes.size() - (request.purpose() == null ? 0 : 1);
        return outer <= 0 ? "" : ", within purpose " + String.join(" > ", purposes.subList(0, outer));
    }

    /** {@return that no time runs for data that no field dates} */
    static String undated(AccessPoint point) {
        String where = point.member().isEmpty() ? point.location() : point.member();
        return Undated.text("a retention rule", List.of(where));
    }

    static String policy(Policy policy, Deny denial) {
        List<String> clauses = denial.clauses();
        int more = clauses.size() - MOST_CLAUSES;
        String shown = String.join(", ", clauses.subList(0, Math.min(MOST_CLAUSES, clauses.size())));
        return "policy " + policy.header().name()
                + (clauses.isEmpty() ? "" : (clauses.size() == 1 ? ", clause " : ", clauses ") + shown)
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String because(Policy policy, Deny denial, Request request) {
        return switch (denial.reason()) {
            case POLICY_NOT_EFFECTIVE -> "the policy is not in force yet";
            case PROHIBITED -> "prohibition '" + denial.rule() + "' names it";
            case PURPOSE_MISSING -> "no purpose is open on this thread";
            case RECIPIENT_UNDECLARED -> "the policy declares no such recipient";
            case CATEGORY_UNDECLARED -> "no activity names the category for this data subject";
            case PURPOSE_NOT_ALLOWED -> "no activity permits it";
            case OPERATION_NOT_ALLOWED ->
                "no activity with this purpose permits to "
                        + request.operation().key() + " it";
            case RECIPIENT_NOT_ALLOWED -> "no activity with this purpose permits this recipient";
            case LEGAL_BASIS_MISSING -> "activity '" + denial.rule() + "' has no legal basis that holds";
            case CONSENT_MISSING -> "rule '" + denial.rule() + "' needs a consent, and none is on record";
            case CONSENT_EXPIRED -> "the consent that rule '" + denial.rule() + "' needs has expired";
            case CONSENT_WITHDRAWN -> "the person has withdrawn the consent to this purpose or one above it";
            case OPTED_OUT -> "the person has opted out of this purpose or one above it";
            case OBJECTED -> "the person has objected to this purpose or one above it";
            case CONSENT_UNAVAILABLE -> "rule '" + denial.rule() + "' depends on consent, which could not be looked up";
            case CONTEXT_UNAVAILABLE ->
                "rule '" + denial.rule() + "' depends on facts that could not be had, such as who the person is";
            case TRANSFER_NOT_COVERED -> "rule '" + denial.rule() + "' covers no transfer to " + place(request);
            case SAFEGUARD_MISSING -> "the recipient is in a third country and no safeguard is declared";
            case ERASED -> "the person's data are erased, or about to be";
            case RESTRICTED -> "the person has restricted the processing";
            case SYSTEM_UNDECLARED,
                    MINOR_BLOCKED,
                    ROLE_NOT_ALLOWED,
                    SUBJECT_MISMATCH,
                    TENANT_MISMATCH,
                    IDENTITY_NOT_VERIFIED,
                    JUSTIFICATION_REQUIRED,
                    BULK_LIMIT,
                    RESIDENCY_VIOLATION,
                    ENCRYPTION_REQUIRED -> "prohibition '" + denial.rule() + "' stands, given the facts";
            case RETENTION_EXPIRED -> "the time is over for which rule '" + denial.rule() + "' lets the data be used";
            case RETENTION_EXCEEDED -> "the time is over for which rule '" + denial.rule() + "' lets the data be kept";
            case TRANSFORM_REQUIRED -> ObligationTexts.because(policy, denial, request);
            case PURPOSE_SWITCH_NOT_ALLOWED, PURPOSE_NOT_OPENABLE, ENGINE_ERROR, RECORD_UNAVAILABLE ->
                denial.reason().name();
        };
    }

    private static String fix(Reason reason, Request request) {
        return switch (reason) {
            case POLICY_NOT_EFFECTIVE -> "wait for 'effectiveFrom', or run the version that is in force";
            case PROHIBITED -> "do not do this; if the published policy changed, change the prohibition";
            case PURPOSE_MISSING ->
                "put @Purpose on the method that needs the data; a task on another thread must carry its purpose";
            case RECIPIENT_UNDECLARED ->
                "declare the recipient in 'recipients' and in the activity, or do not disclose to it";
            case CATEGORY_UNDECLARED -> "name the category in an activity for this data subject, or do not process it";
            case PURPOSE_NOT_ALLOWED ->
                "add the category to an activity with this purpose, or do not " + verb(request) + " it here";
            case OPERATION_NOT_ALLOWED ->
                "add '" + request.operation().key() + "' to the activity's 'operations', or do not do it here";
            case RECIPIENT_NOT_ALLOWED -> "add the recipient to the activity's 'recipients', or do not disclose to it";
            case LEGAL_BASIS_MISSING -> "declare a legal basis that holds; \"undeclared\" permits and says so";
            case CONSENT_MISSING, CONSENT_EXPIRED ->
                "ask the person for consent to '" + request.purpose() + "', or leave this person out";
            case CONSENT_WITHDRAWN, OPTED_OUT, OBJECTED -> "leave this person out";
            case CONSENT_UNAVAILABLE ->
                "give Enforcer.install a ConsentProvider; if there is one, see the log for why it did not answer";
            case CONTEXT_UNAVAILABLE ->
                "put @DataSubjectId on the identifier in the class or one above it, or on a parameter of the method"
                        + " that opens the purpose; if the rule has conditions, give Enforcer a ContextProvider";
            case TRANSFER_NOT_COVERED ->
                "name a recipient in that country with a 'safeguard' in the activity, or store the data elsewhere";
            case SAFEGUARD_MISSING -> "declare the recipient's 'safeguard', such as scc or adequacy";
            case RETENTION_EXPIRED, RETENTION_EXCEEDED ->
                "erase the data; what the law obliges to keep needs an activity with the basis legal_obligation";
            case ERASED, RESTRICTED -> "leave this person out";
            case SYSTEM_UNDECLARED,
                    MINOR_BLOCKED,
                    ROLE_NOT_ALLOWED,
                    SUBJECT_MISMATCH,
                    TENANT_MISMATCH,
                    IDENTITY_NOT_VERIFIED,
                    JUSTIFICATION_REQUIRED,
                    BULK_LIMIT,
                    RESIDENCY_VIOLATION,
                    ENCRYPTION_REQUIRED,
                    TRANSFORM_REQUIRED ->
                "do what its 'unless' asks for, or supply the facts that show it is done; else do not do this";
            case PURPOSE_SWITCH_NOT_ALLOWED, PURPOSE_NOT_OPENABLE, ENGINE_ERROR, RECORD_UNAVAILABLE ->
                "see the message";
        };
    }

    private static String place(Request request) {
        return request.country() == null ? "there" : "country '" + request.country() + "'";
    }

    private static String verb(Request request) {
        return switch (request.operation()) {
            case USE -> "read";
            case COLLECT -> "write";
            default -> request.operation().key();
        };
    }
}
