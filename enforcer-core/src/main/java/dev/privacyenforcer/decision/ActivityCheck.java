package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.decision.Explanation.Step;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One activity against one request: how far it goes with it.
 *
 * @param rule the activity
 * @param names whether it names the category itself
 * @param step where it stops
 * @param why where it stops, in words
 */
record ActivityCheck(Activity rule, boolean names, Step step, String why) {

    private static final String NOT = "does not permit it: ";

    static ActivityCheck of(Policy policy, Activity rule, Inquiry inquiry) {
        Request request = inquiry.request();
        boolean whose = rule.dataSubjects().isEmpty() || rule.dataSubjects().contains(request.dataSubject());
        boolean excepted = Keys.anyCovers(rule.exceptCategories(), request.category());
        boolean names = whose && !excepted && Keys.anyCovers(rule.categories(), request.category());
        boolean takes = whose && !excepted && rule.categories().contains("*");
        if (!names && !takes) {
            return elsewhere(rule, whose, excepted);
        }
        LegalBasis.Basis basis = basis(policy, rule, inquiry);
        Step step = step(policy, rule, inquiry, basis);
        return new ActivityCheck(rule, names, step, why(step, rule, inquiry, basis));
    }

    private static ActivityCheck elsewhere(Activity rule, boolean whose, boolean excepted) {
        String why = !whose
                ? "its data subjects are " + String.join(", ", rule.dataSubjects())
                : excepted
                        ? "it leaves the category out"
                        : "its categories are " + String.join(", ", rule.categories());
        return new ActivityCheck(rule, false, whose ? Step.CATEGORY : Step.DATA_SUBJECT, NOT + why);
    }

    Considered considered(boolean declared) {
        if (declared || step.compareTo(Step.CATEGORY) <= 0) {
            return new Considered(rule.id(), Explanation.Kind.ACTIVITY, step, rule.clauses(), why);
        }
        String undeclared = NOT + "it takes what other activities name, and none names this";
        return new Considered(rule.id(), Explanation.Kind.ACTIVITY, Step.CATEGORY, rule.clauses(), undeclared);
    }

    private static Step step(Policy policy, Activity rule, Inquiry inquiry, LegalBasis.@Nullable Basis basis) {
        Request request = inquiry.request();
        boolean share = request.operation() == Operation.SHARE;
        if (!hasPurpose(rule.purpose(), request.purpose())) {
            return Step.PURPOSE;
        }
        if (!share && !rule.operations().contains(request.operation())) {
            return Step.OPERATION;
        }
        if (share && !reaches(rule.recipients(), request.recipients())) {
            return Step.RECIPIENT;
        }
        if (basis == null) {
            return Step.LEGAL_BASIS;
        }
        Reason lack = new Transfers(new Recipients(policy.recipients())).lack(rule, inquiry);
        if (lack != null) {
            return Step.SAFEGUARD;
        }
        return Obligations.unfulfilled(rule, request) ? Step.OBLIGATION : Step.APPLIES;
    }

    private static boolean hasPurpose(String own, @Nullable String asked) {
        if (asked == null) {
            return false;
        }
        return own.endsWith(".**") ? Taxonomy.covers(own.substring(0, own.length() - 3), asked) : own.equals(asked);
    }

    private static boolean reaches(List<String> own, List<String> asked) {
        return !asked.isEmpty() && asked.stream().allMatch(recipient -> Keys.anyCovers(own, recipient));
    }

    private static LegalBasis.@Nullable Basis basis(Policy policy, Activity rule, Inquiry inquiry) {
        String purpose = inquiry.request().purpose();
        return purpose == null ? null : new LegalBases(policy).first(rule, purpose, inquiry);
    }

    private static String why(Step step, Activity rule, Inquiry inquiry, LegalBasis.@Nullable Basis basis) {
        Request request = inquiry.request();
        String purpose = request.purpose();
        return switch (step) {
            case OPERATION -> NOT + "its operations are " + OperationNames.of(rule.operations());
            case RECIPIENT -> NOT + recipients(rule, request);
            case LEGAL_BASIS ->
                NOT + "no legal basis of it holds ("
                        + BasisWords.failures(rule, purpose == null ? "" : purpose, inquiry) + ")";
            case SAFEGUARD -> NOT + "the data would go to a third country without a safeguard";
            case OBLIGATION -> NOT + "the value must become another first, as its obligations say";
            case APPLIES -> "permits it, on the basis of " + (basis == null ? "none" : BasisWords.of(basis));
            default -> NOT + "its purpose is " + rule.purpose();
        };
    }

    private static String recipients(Activity rule, Request request) {
        if (request.recipients().isEmpty()) {
            return "to share needs a recipient";
        }
        return "its recipients are " + (rule.recipients().isEmpty() ? "none" : String.join(", ", rule.recipients()));
    }
}
