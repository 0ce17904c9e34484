package dev.privacyenforcer.policy;

import dev.privacyenforcer.policy.DataSubjectCategory.Role;
import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.LegalBasis.Model;
import java.util.List;

/** What activities rest on; GDPR Art. 6(1). */
final class BasisLint {

    private final Policy policy;
    private final Found found;

    private BasisLint(Policy policy, Found found) {
        this.policy = policy;
        this.found = found;
    }

    static void check(Policy policy, Found found) {
        BasisLint lint = new BasisLint(policy, found);
        for (int i = 0; i < policy.activities().size(); i++) {
            lint.activity(policy.activities().get(i), "/activities/" + i + "/legalBases");
        }
    }

    private void activity(Activity activity, String pointer) {
        List<LegalBasis> bases = activity.legalBases();
        boolean ours = RoleLint.roles(policy, RoleLint.of(policy, activity)).contains(Role.CONTROLLER);
        if (bases.isEmpty() && ours) {
            String what = "Activity '" + activity.id() + "' has no legal basis: it is denied.";
            found.add(Flaw.LEGAL_BASIS_MISSING, Severity.ERROR, pointer, activity.clauses(), what);
        }
        for (int i = 0; i < bases.size(); i++) {
            basis(activity, bases.get(i), pointer + "/" + i);
        }
        several(activity, pointer);
    }

    private void basis(Activity activity, LegalBasis basis, String pointer) {
        String name = "Activity '" + activity.id() + "'";
        if (basis.basis() == Basis.UNDECLARED) {
            add(Flaw.LEGAL_BASIS_MISSING, activity, pointer, name + " is permitted without a legal basis.");
        }
        if (basis.basis() == Basis.CONSENT && basis.model() != Model.OPT_IN) {
            add(Flaw.IMPLIED_CONSENT, activity, pointer, name + " takes silence for consent.");
        }
        if (basis.basis() == Basis.LEGITIMATE_INTERESTS && basis.reference() == null) {
            add(Flaw.LIA_MISSING, activity, pointer, name + " rests on interests that nobody is said to have weighed.");
        }
        if (basis.basis() == Basis.LEGAL_OBLIGATION && basis.reference() == null) {
            add(Flaw.LAW_MISSING, activity, pointer, name + " rests on a legal obligation without its law.");
        }
    }

    private void several(Activity activity, String pointer) {
        List<Basis> unconditional = activity.legalBases().stream()
                .filter(basis -> basis.when().tests().isEmpty() && basis.unless() == null)
                .map(LegalBasis::basis)
                .distinct()
                .toList();
        boolean asks = activity.legalBases().stream()
                .anyMatch(basis -> basis.basis() == Basis.CONSENT && basis.model() == Model.OPT_IN);
        if (asks && unconditional.stream().anyMatch(basis -> basis != Basis.CONSENT)) {
            String what = "Activity '" + activity.id() + "' asks for consent, and goes on without it on another basis.";
            add(Flaw.CONSENT_MODEL_AMBIGUOUS, activity, pointer, what);
        }
        if (unconditional.size() > 1) {
            String what = "Activity '" + activity.id() + "' rests on " + unconditional.size()
                    + " legal bases at once; which one is for which people, nothing says.";
            add(Flaw.BASIS_NOT_MAPPED, activity, pointer, what);
        }
    }

    private void add(Flaw flaw, Activity activity, String pointer, String what) {
        found.add(flaw, pointer, activity.clauses(), what);
    }
}
