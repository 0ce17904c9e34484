package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Explanation.Considered;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.DataSubjectCategory;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.List;
import java.util.Objects;
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
        PURPOSE(Reason.PURPOSE_NOT_ALLOWED),
        OPERATION(Reason.OPERATION_NOT_ALLOWED),
        RECIPIENT(Reason.RECIPIENT_NOT_ALLOWED),
        LEGAL_BASIS(Reason.LEGAL_BASIS_MISSING),
        SAFEGUARD(Reason.SAFEGUARD_MISSING),
        PERMITS(null);

        final @Nullable Reason reason;

        /** {@return whether an activity that stops here has come at least as far as one that stops there} */
        boolean isAtLeast(Step other) {
            return compareTo(other) >= 0;
        }

        Step(@Nullable Reason reason) {
            this.reason = reason;
        }
    }

    static ActivityCheck of(Policy policy, Activity rule, Request request) {
        boolean eligible = (rule.dataSubjects().isEmpty() || rule.dataSubjects().contains(request.dataSubject()))
                && !Keys.anyCovers(rule.exceptCategories(), request.category());
        boolean names = eligible && Keys.anyCovers(rule.categories(), request.category());
        boolean takes = eligible && rule.categories().contains("*");
        LegalBasis.Basis basis = basis(policy, rule, request.dataSubject());
        Step step = step(policy, rule, request, basis);
        return new ActivityCheck(rule, names, takes, step, basis, why(step, rule, request, basis));
    }

    boolean concerned() {
        return names || takes;
    }

    LegalBasis.Basis legalBasis() {
        return Objects.requireNonNull(basis, "a legal basis");
    }

    Considered considered(boolean declared) {
        boolean permits = declared && step == Step.PERMITS;
        String sentence =
                declared ? why : "does not permit it: it takes what other activities name, and none names this";
        return new Considered(rule.id(), Explanation.Kind.ACTIVITY, permits, sentence);
    }

    private static Step step(Policy policy, Activity rule, Request request, LegalBasis.@Nullable Basis basis) {
        boolean share = request.operation() == Operation.SHARE;
        Recipients declared = new Recipients(policy.recipients());
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
        boolean safe = !share || request.recipients().stream().allMatch(declared::isSafeguarded);
        return safe ? Step.PERMITS : Step.SAFEGUARD;
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

    private static LegalBasis.@Nullable Basis basis(Policy policy, Activity rule, String dataSubject) {
        DataSubjectCategory declared = policy.dataSubjects().get(dataSubject);
        boolean onBehalf = declared != null && declared.role() == DataSubjectCategory.Role.PROCESSOR;
        return rule.legalBases().stream()
                .map(LegalBasis::basis)
                .filter(basis -> basis != LegalBasis.Basis.CONSENT)
                .findFirst()
                .orElse(onBehalf && rule.legalBases().isEmpty() ? LegalBasis.Basis.UNDECLARED : null);
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
            case LEGAL_BASIS -> "does not permit it: no legal basis of it holds";
            case SAFEGUARD -> "does not permit it: a recipient is in a third country without a safeguard";
            case PERMITS -> "permits it, on the basis of " + basisName(basis);
        };
    }

    private static String basisName(LegalBasis.@Nullable Basis basis) {
        return basis == null ? "none" : basis.name().toLowerCase(java.util.Locale.ROOT);
    }
}
