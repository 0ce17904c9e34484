package dev.privacyenforcer.policy;

import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.Prohibition.Cause;
import java.util.List;
import java.util.stream.Stream;

/** Prohibitions that decide nothing, or that are missing. */
final class ProhibitionLint {

    private static final String AGE = "data_subject.age";

    private ProhibitionLint() {}

    static void check(Policy policy, Found found) {
        List<Prohibition> rules = policy.prohibitions();
        for (int i = 0; i < rules.size(); i++) {
            Prohibition rule = rules.get(i);
            String pointer = "/prohibitions/" + i;
            shadowed(rules, i, pointer, found);
            if (rule.cause() == Cause.RESIDENCY_VIOLATION && dependsOnFacts(rule)) {
                String what = "Prohibition '" + rule.id() + "' "
                        + (rule.permitsUnknown() ? "lets pass whoever's country is" : "stands for whoever's country is")
                        + " not known.";
                found.add(Flaw.RESIDENCY_ON_UNKNOWN, pointer + "/onUnknown", rule.clauses(), what);
            }
        }
        children(policy, found);
    }

    private static boolean dependsOnFacts(Prohibition rule) {
        return rule.when().tests().keySet().stream().anyMatch(attribute -> !attribute.startsWith("storage."));
    }

    private static void shadowed(List<Prohibition> rules, int index, String pointer, Found found) {
        Prohibition rule = rules.get(index);
        for (int other = 0; other < rules.size(); other++) {
            Prohibition wide = rules.get(other);
            boolean same = wide.selector().equals(rule.selector()) && Ban.isUnconditional(rule);
            boolean first = wide.cause() == Cause.PROHIBITED && Ban.isUnconditional(wide);
            if (other != index && first && covers(wide.selector(), rule.selector()) && (!same || other < index)) {
                String what = "Prohibition '" + rule.id() + "' never decides: '" + wide.id() + "' forbids all of it.";
                found.add(Flaw.PROHIBITION_SHADOWED, pointer, rule.clauses(), what);
                return;
            }
        }
    }

    private static boolean covers(Selector wide, Selector narrow) {
        return coversKeys(wide.categories(), narrow.categories())
                && wide.exceptCategories().isEmpty()
                && coversKeys(wide.purposes(), narrow.purposes())
                && (wide.dataSubjects().isEmpty()
                        || (!narrow.dataSubjects().isEmpty()
                                && wide.dataSubjects().containsAll(narrow.dataSubjects())))
                && wide.operations().containsAll(narrow.operations());
    }

    private static boolean coversKeys(List<String> wide, List<String> narrow) {
        return wide.isEmpty() || (!narrow.isEmpty() && narrow.stream().allMatch(key -> Ban.anyCovers(wide, key)));
    }

    /** Where a child's consent would count, its age matters; GDPR Art. 8. */
    private static void children(Policy policy, Found found) {
        boolean asked = policy.prohibitions().stream()
                .flatMap(rule -> Stream.ofNullable(rule.unless()).map(unless -> List.of(rule.when(), unless)))
                .flatMap(List::stream)
                .anyMatch(condition -> condition.tests().containsKey(AGE));
        boolean when = policy.prohibitions().stream()
                .anyMatch(rule -> rule.when().tests().containsKey(AGE));
        if (asked || when || policy.activities().isEmpty()) {
            return;
        }
        boolean consent = policy.activities().stream()
                .flatMap(activity -> activity.legalBases().stream())
                .anyMatch(basis -> basis.basis() == Basis.CONSENT);
        String what =
                "No prohibition asks for the age of people" + (consent ? ", though consent is a legal basis." : ".");
        found.add(Flaw.AGE_RULE_MISSING, consent ? Severity.WARNING : Severity.INFO, "/prohibitions", List.of(), what);
    }
}
