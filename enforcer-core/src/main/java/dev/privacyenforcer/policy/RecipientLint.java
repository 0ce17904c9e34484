package dev.privacyenforcer.policy;

import java.util.List;

/** Who receives data, and what the law asks before they do; GDPR Art. 28, 44 to 46. */
final class RecipientLint {

    private RecipientLint() {}

    static void check(Policy policy, Found found) {
        boolean silent = RecordLint.saysNothingOfCountries(policy);
        for (RecipientDetails recipient : policy.recipients().values()) {
            String pointer = "/recipients/" + recipient.key();
            role(recipient, pointer, found);
            transfer(recipient, pointer, found);
            boolean elsewhere = recipient.role() != RecipientDetails.Role.INTERNAL;
            if (elsewhere && recipient.countries().isEmpty() && !silent) {
                String what = "Nothing says in which countries '" + recipient.key() + "' processes data.";
                found.add(Flaw.COUNTRY_UNKNOWN, pointer + "/countries", recipient.clauses(), what);
            }
        }
    }

    private static void role(RecipientDetails recipient, String pointer, Found found) {
        if (recipient.role() == null) {
            String what = "Nothing says in which role '" + recipient.key() + "' receives data.";
            found.add(Flaw.ROLE_MISSING, pointer + "/role", recipient.clauses(), what);
        }
        if (recipient.role() == RecipientDetails.Role.PROCESSOR && recipient.contract() == null) {
            String what = "No contract with processor '" + recipient.key() + "' is named.";
            found.add(Flaw.DPA_MISSING, pointer + "/contract", recipient.clauses(), what);
        }
    }

    private static void transfer(RecipientDetails recipient, String pointer, Found found) {
        List<String> third =
                recipient.countries().stream().filter(Countries::needsSafeguard).toList();
        String what = "Transfers to '" + recipient.key() + "' in " + String.join(", ", third);
        if (third.isEmpty()) {
            return;
        }
        if (recipient.safeguard() == null) {
            found.add(
                    Flaw.SAFEGUARD_MISSING,
                    pointer + "/safeguard",
                    recipient.clauses(),
                    what + " are denied: no safeguard is named.");
        } else if (recipient.safeguard() == Safeguard.UNSPECIFIED) {
            found.add(
                    Flaw.SAFEGUARD_UNSPECIFIED,
                    pointer + "/safeguard",
                    recipient.clauses(),
                    what + " rest on a safeguard that is not specified.");
        }
    }
}
