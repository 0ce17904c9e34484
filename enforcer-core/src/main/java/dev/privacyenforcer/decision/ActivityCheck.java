package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Explanation.Considered;
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
 * @param takes whether it takes whatever other activities name
 * @param step where it stops
 * @param basis the legal basis that holds, if one does
 * @param why where it stops, in words
 */
record ActivityCheck(
        Activity rule, boolean names, boolean takes, Step step, LegalBasis.@Nullable Basis basis, String why) {

    /** The checks in their order; the last one is none. */
    enum Step {
        PURPOSE,
        OPERATION,
        RECIPIENT,
        LEGAL_BASIS,
        SAFEGUARD,
        OBLIGATION,
        PERMITS
    }

    static ActivityCheck of(Policy policy, Activity rule, Inquiry inquiry) {
        Request request = inquiry.request();
        boolean eligible = (rule.dataSubjects().isEmpty() || rule.dataSubjects().contains(request.dataSubject()))
                && !Keys.anyCovers(rule.exceptCategories(), request.category());
        boolean names = eligible && Keys.anyCovers(rule.categories(), request.category());
        boolean takes = eligible && rule.categories().contains("*");
        LegalBasis.Basis basis = basis(policy, rule, inquiry);
        Step step = step(policy, rule, inquiry, basis);
        return new ActivityCheck(rule, names, takes, step, basis, why(step, rule, request, basis));
    }

    boolean concerned() {
        return names || takes;
    }

    Considered considered(boolean declared) {
        boolean permits = declared && step == Step.PERMITS;
        String sentence =
                declared ? why : "does not permit it: it takes what other activities name, and none names this";
        return new Considered(rule.id(), Explanation.Kind.ACTIVITY, permits, sentence);
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
        return Obligations.unfulfilled(rule, request) ? Step.OBLIGATION : Step.PERMITS;
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

    private static String why(Step step, Activity rule, Request request, LegalBasis.@Nullable Basis basis) {
        return switch (step) {
            case PURPOSE -> "does not permit it: its purpose is " + rule.purpose();
            case OPERATION -> "does not permit it: its operations are " + OperationNames.of(rule.operations());
            case RECIPIENT ->
                "does not permit it: "
                        + (request.recipients().isEmpty()
                                ? "to share needs a recipient"
                                : "its recipients are "
                                        + (rule.recipients().isEmpty()
                                                ? "none"
                                                : String.join(", ", rule.recipients())));
            case LEGAL_BASIS ->
                "does not permit it: no legal basis of it holds for this person and these circumstances";
            case SAFEGUARD -> "does not permit it: the data would go to a third country without a safeguard";
            case OBLIGATION -> "does not permit it: the value must become another first, as its obligations say";
            case PERMITS -> "permits it, on the basis of " + basisName(basis);
        };
    }

    private static String basisName(LegalBasis.@Nullable Basis basis) {
        return basis == null ? "none" : basis.name().toLowerCase(java.util.Locale.ROOT);
    }
}
