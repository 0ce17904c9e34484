package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Decision.Permit;
import dev.privacyenforcer.decision.NaiveConditions.Answer;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.DataSubjectCategory;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition.Cause;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The policy language read aloud: lists and loops, no index, no memory. The compiled policy must agree with it. */
final class NaiveEngine {

    private final Policy policy;
    private final NaiveProhibitions prohibitions;
    private final Instant now;

    NaiveEngine(Policy policy, Instant now) {
        this.policy = policy;
        this.prohibitions = new NaiveProhibitions(policy);
        this.now = now;
    }

    Decision decide(Request request, Said said) {
        // 1. in force
        if (policy.header().effectiveFrom() != null
                && now.isBefore(policy.header()
                        .effectiveFrom()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())) {
            return new Deny(Reason.POLICY_NOT_EFFECTIVE, null, List.of());
        }
        // 2. a prohibition beats every activity
        Decision forbidden = prohibitions.forbidden(Cause.PROHIBITED, request, said);
        if (forbidden != null) {
            return forbidden;
        }
        // 3. a purpose is open
        if (request.purpose() == null) {
            return new Deny(Reason.PURPOSE_MISSING, null, List.of());
        }
        // 4. recipient and category are declared
        for (String recipient : request.recipients()) {
            if (NaiveTransfers.declaration(policy, recipient) == null) {
                return new Deny(Reason.RECIPIENT_UNDECLARED, null, List.of());
            }
        }
        boolean declared = false;
        for (Activity activity : policy.activities()) {
            declared |= namesDataSubject(activity, request) && namesCategory(activity, request);
        }
        if (!declared) {
            return new Deny(Reason.CATEGORY_UNDECLARED, null, List.of());
        }
        forbidden = prohibitions.forbidden(Cause.SYSTEM_UNDECLARED, request, said);
        if (forbidden != null) {
            return forbidden;
        }
        // erased and restricted: only what survives goes on, with the bases that survive
        if (said.rights() == PersonStatus.UNAVAILABLE) {
            return new Deny(Reason.CONTEXT_UNAVAILABLE, null, List.of());
        }
        if (stops(said, request) && survivors(request, said).isEmpty()) {
            return new Deny(Reason.valueOf(said.rights().name()), null, List.of());
        }
        forbidden = prohibitions.forbidden(Cause.MINOR_BLOCKED, request, said);
        if (forbidden != null) {
            return forbidden;
        }
        // 5. narrow: the step that empties the list names the reason
        List<Activity> left = new ArrayList<>(policy.activities());
        left.removeIf(activity -> !namesDataSubject(activity, request));
        left.removeIf(activity -> !namesCategory(activity, request) && !takesAnyCategory(activity, request));
        List<Activity> before = List.copyOf(left);
        left.removeIf(activity -> !namesPurpose(activity.purpose(), request.purpose()));
        if (left.isEmpty()) {
            return new Deny(Reason.PURPOSE_NOT_ALLOWED, null, clauses(before));
        }
        before = List.copyOf(left);
        if (request.operation() != Operation.SHARE) {
            left.removeIf(activity -> !activity.operations().contains(request.operation()));
        }
        if (left.isEmpty()) {
            return new Deny(Reason.OPERATION_NOT_ALLOWED, null, clauses(before));
        }
        before = List.copyOf(left);
        if (request.operation() == Operation.SHARE) {
            left.removeIf(activity -> request.recipients().isEmpty());
            for (String recipient : request.recipients()) {
                left.removeIf(activity -> !coversAny(activity.recipients(), recipient));
            }
        }
        if (left.isEmpty()) {
            return new Deny(Reason.RECIPIENT_NOT_ALLOWED, null, clauses(before));
        }
        for (Cause cause : List.of(
                Cause.ROLE_NOT_ALLOWED,
                Cause.SUBJECT_MISMATCH,
                Cause.TENANT_MISMATCH,
                Cause.IDENTITY_NOT_VERIFIED,
                Cause.JUSTIFICATION_REQUIRED,
                Cause.BULK_LIMIT)) {
            forbidden = prohibitions.forbidden(cause, request, said);
            if (forbidden != null) {
                return forbidden;
            }
        }
        // 6. the first whose legal basis and safeguard hold; else the first one's failure
        Decision first = null;
        for (Activity activity : left) {
            Decision decision = holds(activity, request, said);
            if (decision.isPermitted()) {
                return decision;
            }
            first = first == null ? decision : first;
        }
        return first;
    }

    private static boolean stops(Said said, Request request) {
        boolean claims = request.purpose() != null && covers("essential.legal_claims", request.purpose());
        boolean passes = request.operation() == Operation.ERASE || claims;
        if (said.rights() == PersonStatus.RESTRICTED) {
            return !passes && request.operation() != Operation.STORE;
        }
        return said.rights() == PersonStatus.ERASED && !passes;
    }

    private static boolean survives(LegalBasis.Basis basis, Said said, Request request) {
        return !stops(said, request)
                || basis == LegalBasis.Basis.LEGAL_OBLIGATION
                || (basis == LegalBasis.Basis.CONSENT && said.rights() == PersonStatus.RESTRICTED);
    }

    /** The activities that permit it on a basis that survives, were it not for what comes after. */
    private List<Activity> survivors(Request request, Said said) {
        List<Activity> left = new ArrayList<>(policy.activities());
        left.removeIf(activity -> !namesDataSubject(activity, request));
        left.removeIf(activity -> !namesCategory(activity, request) && !takesAnyCategory(activity, request));
        left.removeIf(activity -> !namesPurpose(activity.purpose(), request.purpose()));
        if (request.operation() == Operation.SHARE) {
            left.removeIf(activity -> request.recipients().isEmpty()
                    || !request.recipients().stream().allMatch(to -> coversAny(activity.recipients(), to)));
        } else {
            left.removeIf(activity -> !activity.operations().contains(request.operation()));
        }
        left.removeIf(activity -> activity.legalBases().stream()
                .noneMatch(basis -> survives(basis.basis(), said, request)
                        && applies(basis, request, said) == Answer.YES
                        && NaiveConsent.failure(basis, activity, request, said) == null));
        return left;
    }

    private Decision holds(Activity activity, Request request, Said said) {
        LegalBasis.Basis found = null;
        Reason failure = null;
        boolean cannotAsk = false;
        for (LegalBasis basis : activity.legalBases()) {
            Answer applies = applies(basis, request, said);
            cannotAsk |= applies == Answer.CANNOT_ASK;
            if (applies == Answer.YES) {
                Reason refused = survives(basis.basis(), said, request)
                        ? NaiveConsent.failure(basis, activity, request, said)
                        : Reason.valueOf(said.rights().name());
                if (found == null && refused == null) {
                    found = basis.basis();
                }
                failure = failure == null ? refused : failure;
            }
        }
        if (stops(said, request)) {
            failure = Reason.valueOf(said.rights().name());
        }
        if (failure == null) {
            failure = cannotAsk ? Reason.CONTEXT_UNAVAILABLE : Reason.LEGAL_BASIS_MISSING;
        }
        if (activity.legalBases().isEmpty()) {
            DataSubjectCategory subject = policy.dataSubjects().get(request.dataSubject());
            if (subject != null && subject.role() == DataSubjectCategory.Role.PROCESSOR && !stops(said, request)) {
                found = LegalBasis.Basis.UNDECLARED;
            }
        }
        if (found == null) {
            return new Deny(failure, activity.id(), activity.clauses());
        }
        Decision signalled = prohibitions.forbidden(Cause.OPTED_OUT, request, said);
        if (signalled != null) {
            return signalled;
        }
        Reason uncovered = NaiveTransfers.lack(policy, activity, request, said);
        if (uncovered != null) {
            return new Deny(uncovered, activity.id(), activity.clauses());
        }
        for (Cause cause : List.of(Cause.TRANSFER_NOT_COVERED, Cause.RESIDENCY_VIOLATION, Cause.ENCRYPTION_REQUIRED)) {
            Decision forbidden = prohibitions.forbidden(cause, request, said);
            if (forbidden != null) {
                return forbidden;
            }
        }
        Decision late = new NaiveRetention(policy, now).late(request, said);
        if (late != null && found != LegalBasis.Basis.LEGAL_OBLIGATION) {
            if (!obliges(activity, request, said)) {
                return late;
            }
            found = LegalBasis.Basis.LEGAL_OBLIGATION;
        }
        for (Cause cause : List.of(Cause.RETENTION_EXCEEDED, Cause.TRANSFORM_REQUIRED)) {
            Decision forbidden = prohibitions.forbidden(cause, request, said);
            if (forbidden != null) {
                return forbidden;
            }
        }
        for (Obligation obligation : activity.obligations()) {
            if (obligation.duty().transforms() && obligation.operations().contains(request.operation())) {
                return new Deny(Reason.TRANSFORM_REQUIRED, activity.id(), activity.clauses());
            }
        }
        return new Permit(activity.id(), activity.clauses(), found);
    }

    private boolean obliges(Activity activity, Request request, Said said) {
        boolean obliges = false;
        for (LegalBasis basis : activity.legalBases()) {
            obliges |= basis.basis() == LegalBasis.Basis.LEGAL_OBLIGATION
                    && applies(basis, request, said) == Answer.YES
                    && NaiveConsent.failure(basis, activity, request, said) == null;
        }
        return obliges;
    }

    /** Whether the conditions of a basis hold, for each recipient if they are about recipients. */
    private Answer applies(LegalBasis basis, Request request, Said said) {
        NaiveConditions conditions = new NaiveConditions(policy, request, said);
        Answer worst = Answer.YES;
        for (String recipient : conditions.to(basis.when())) {
            worst = NaiveConditions.worse(worst, conditions.answer(basis.when(), recipient));
        }
        if (basis.unless() != null) {
            for (String recipient : conditions.to(basis.unless())) {
                worst = NaiveConditions.worse(
                        worst, conditions.answer(basis.unless(), recipient).opposite());
            }
        }
        return worst;
    }

    private boolean namesDataSubject(Activity activity, Request request) {
        return activity.dataSubjects().isEmpty() || activity.dataSubjects().contains(request.dataSubject());
    }

    private boolean namesCategory(Activity activity, Request request) {
        return coversAny(activity.categories(), request.category())
                && !coversAny(activity.exceptCategories(), request.category());
    }

    private boolean takesAnyCategory(Activity activity, Request request) {
        return activity.categories().contains("*") && !coversAny(activity.exceptCategories(), request.category());
    }

    private static boolean namesPurpose(String named, String purpose) {
        return named.endsWith(".**") ? covers(named.replace(".**", ""), purpose) : named.equals(purpose);
    }

    private static List<String> clauses(List<Activity> activities) {
        return activities.stream()
                .limit(64)
                .flatMap(activity -> activity.clauses().stream())
                .distinct()
                .toList();
    }

    static boolean coversAny(List<String> keys, String key) {
        return keys.stream().anyMatch(each -> covers(each, key));
    }

    static boolean covers(String above, String key) {
        return (key + ".").startsWith(above + ".");
    }
}
