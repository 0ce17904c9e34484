package dev.privacyenforcer;

import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Reason;
import dev.privacyenforcer.decision.Request;
import dev.privacyenforcer.evidence.AccessEvent;
import dev.privacyenforcer.hook.AccessPoint;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.transform.Transforms;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of denials for what activities owe. Names only, never a value. */
final class ObligationTexts {

    private ObligationTexts() {}

    static ProcessingDeniedException notRecorded(Policy policy, AccessPoint point, AccessEvent event) {
        Deny denial = new Deny(Reason.RECORD_UNAVAILABLE, event.rule(), List.of());
        return new ProcessingDeniedException(
                "ENF-352 Denied: an access to '" + event.category() + "' of '" + event.dataSubject()
                        + "' cannot be recorded by itself  [" + denial.reason() + "]\n"
                        + "  at      " + Caller.of(point) + "\n"
                        + "  because activity '" + event.rule() + "' owes record_each, and no evidence store keeps"
                        + " single accesses now (policy " + policy.header().name() + ")\n"
                        + "  fix     set system property " + Settings.EVIDENCE + " to a directory, or call"
                        + " Enforcer.record; if there is a store, see the log for why it does not write",
                denial);
    }

    static ProcessingDeniedException tooFew(
            Policy policy, AccessPoint point, List<String> purposes, Group group, Deny denial, String lack) {
        Request request = group.request();
        return new ProcessingDeniedException(
                "ENF-351 Denied: purpose '" + request.purpose() + "' may not have what was derived from '"
                        + request.category() + "' of '" + request.dataSubject() + "'  [" + denial.reason() + "]\n"
                        + "  at      the end of " + point.location() + Denials.chain(request, purposes) + "\n"
                        + "  because activity '" + denial.rule() + "' owes " + group.owed() + ", and " + lack + " ("
                        + Denials.policy(policy, denial) + ")\n"
                        + "  fix     leave small groups out and labelled objects behind; rows that implement Grouped"
                        + " say of how many people they are",
                denial);
    }

    /** {@return why an activity does not permit what was asked, or null if the rule is no activity} */
    static String because(Policy policy, Deny denial, Request request) {
        String owed = owed(policy, denial, request);
        return owed.isEmpty()
                ? "prohibition '" + denial.rule() + "' stands, given the facts"
                : "activity '" + denial.rule() + "' owes " + owed + ", which nothing sees to for this value";
    }

    static String fix(Policy policy, Deny denial, Request request) {
        List<Obligation> all = obligations(policy, denial, request);
        if (all.isEmpty()) {
            return "do what its 'unless' asks for, or supply the facts that show it is done; else do not do this";
        } else if (all.stream().anyMatch(Obligation::isOfGroups)) {
            return "read it in a method marked @Deidentifies alone, whose result is about enough people";
        } else if (all.stream().anyMatch(each -> each.duty() == Obligation.Duty.HASH)) {
            return "name the key file in system property " + Transforms.KEY_FILE
                    + "; what can be hashed are texts, bytes, UUIDs and longs";
        }
        return "read the field where the guard has its value, of a type that can be changed (docs/obligations.md), or"
                + " supply request.transform if you have done it";
    }

    private static String owed(Policy policy, Deny denial, Request request) {
        return obligations(policy, denial, request).stream()
                .map(Obligation::toString)
                .collect(Collectors.joining(", "));
    }

    private static List<Obligation> obligations(Policy policy, Deny denial, Request request) {
        return policy.activities().stream()
                .filter(activity -> activity.id().equals(denial.rule()))
                .map(Activity::obligations)
                .flatMap(List::stream)
                .filter(each -> each.duty().transforms() && each.operations().contains(request.operation()))
                .toList();
    }
}
