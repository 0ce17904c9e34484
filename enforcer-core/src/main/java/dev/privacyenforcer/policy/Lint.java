package dev.privacyenforcer.policy;

import java.util.ArrayList;
import java.util.List;

/** Finds what a policy leaves open and the law, or the reader of its record, will ask for. */
public final class Lint {

    private final List<Finding> findings = new ArrayList<>();

    private Lint() {}

    /**
     * {@return what is to be reviewed, in the order header, recipients, activities, retention}
     *
     * @param policy the policy, as it was read
     */
    public static List<Finding> of(Policy policy) {
        Lint lint = new Lint();
        lint.header(policy.header());
        policy.recipients().values().forEach(lint::recipient);
        policy.activities().forEach(lint::activity);
        policy.retention().forEach(lint::retention);
        return List.copyOf(lint.findings);
    }

    private void header(Header header) {
        if (header.effectiveFrom() == null) {
            add(
                    "POLICY_WITHOUT_EFFECTIVE_DATE",
                    "/policy",
                    List.of(),
                    "The policy names no day from which it is in force; it is in force once loaded.");
        }
    }

    private void recipient(RecipientDetails recipient) {
        List<String> third =
                recipient.countries().stream().filter(Countries::needsSafeguard).toList();
        String where = "/recipients/" + recipient.key();
        String transfer = "Transfers to '" + recipient.key() + "' in " + String.join(", ", third);
        if (third.isEmpty()) {
            return;
        }
        if (recipient.safeguard() == null) {
            String message = transfer + " are denied: no safeguard is named (GDPR Art. 44 to 46).";
            add("SAFEGUARD_MISSING", where, recipient.clauses(), message);
        } else if (recipient.safeguard() == Safeguard.UNSPECIFIED) {
            String message = transfer + " rest on a safeguard that is not specified (GDPR Art. 46).";
            add("SAFEGUARD_UNSPECIFIED", where, recipient.clauses(), message);
        }
    }

    private void activity(Activity activity) {
        boolean implied = activity.legalBases().stream()
                .anyMatch(
                        legal -> legal.basis() == LegalBasis.Basis.CONSENT && legal.model() != LegalBasis.Model.OPT_IN);
        if (implied) {
            String message = "Activity '" + activity.id() + "' takes silence for consent (GDPR Art. 4(11), 7).";
            add("IMPLIED_CONSENT", activity.id(), activity.clauses(), message);
        }
        boolean undeclared =
                activity.legalBases().stream().anyMatch(legal -> legal.basis() == LegalBasis.Basis.UNDECLARED);
        if (undeclared) {
            String message = "Activity '" + activity.id() + "' is permitted without a legal basis (GDPR Art. 6(1)).";
            add("LEGAL_BASIS_UNDECLARED", activity.id(), activity.clauses(), message);
        }
    }

    private void retention(Retention rule) {
        if (rule.period() == null) {
            String message = "Rule '" + rule.id() + "' names no period, so nothing ends by itself (GDPR Art. 5(1)(e)).";
            add("RETENTION_INDETERMINATE", rule.id(), rule.clauses(), message);
        }
    }

    private void add(String code, String where, List<String> clauses, String message) {
        findings.add(new Finding(code, where, clauses, message));
    }
}
