package dev.privacyenforcer.policy;

import java.util.List;

/** What the record of processing activities needs and nobody can observe; GDPR Art. 30(1). */
final class RecordLint {

    private RecordLint() {}

    static void check(Policy policy, Found found) {
        header(policy.header(), found);
        controller(policy.controller(), found);
        if (policy.recipients().isEmpty()) {
            found.add(Flaw.ART30_RECIPIENTS_MISSING, "/recipients", List.of(), "No recipient is declared.");
        }
        if (saysNothingOfCountries(policy)) {
            String what = "Nothing says in which countries data are processed.";
            found.add(Flaw.ART30_TRANSFERS_MISSING, "/recipients", List.of(), what);
        }
        if (policy.retention().isEmpty()) {
            String what = "Nothing says how long data are kept.";
            found.add(Flaw.ART30_RETENTION_MISSING, "/retention", List.of(), what);
        }
        if (policy.measures().isEmpty()) {
            found.add(Flaw.ART30_MEASURES_MISSING, "/measures", List.of(), "Nothing says how data are secured.");
        }
    }

    /** {@return whether no recipient has a country or a safeguard; then each of them would say the same} */
    static boolean saysNothingOfCountries(Policy policy) {
        return policy.recipients().values().stream()
                .allMatch(each -> each.countries().isEmpty() && each.safeguard() == null);
    }

    private static void header(Header header, Found found) {
        if (header.version() == null) {
            found.add(Flaw.METADATA_MISSING, "/policy/version", List.of(), "The policy has no version.");
        }
        if (header.effectiveFrom() == null) {
            String what = "No first day in force is named; the policy is in force once loaded.";
            found.add(Flaw.METADATA_MISSING, "/policy/effectiveFrom", List.of(), what);
        }
        if (!header.sourceComplete()) {
            String what = "The published text was not at hand in full.";
            found.add(Flaw.SOURCE_TRUNCATED, "/policy/sourceComplete", List.of(), what);
        }
    }

    private static void controller(Controller controller, Found found) {
        if (controller.name() == null) {
            found.add(Flaw.ART30_CONTROLLER_MISSING, "/controller/name", List.of(), "The controller has no name.");
        }
        if (controller.contact() == null) {
            String what = "Nothing says how to reach the controller.";
            found.add(Flaw.ART30_CONTACT_MISSING, "/controller/contact", List.of(), what);
        }
    }
}
