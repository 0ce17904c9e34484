package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Decision.Permit;
import dev.privacyenforcer.decision.NaiveConditions.Answer;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Countries;
import dev.privacyenforcer.policy.DataSubjectCategory;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
import dev.privacyenforcer.policy.Prohibition.Cause;
import dev.privacyenforcer.policy.RecipientDetails;
import dev.privacyenforcer.policy.Selector;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The policy language read aloud: lists and loops, no index, no memory. The compiled policy must agree with it. */
final class NaiveEngine {

    private final Policy policy;
    private final Instant now;

    NaiveEngine(Policy policy, Instant now) {
        this.policy = policy;
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
        Decision forbidden = forbidden(Cause.PROHIBITED, request, said);
        if (forbidden != null) {
            return forbidden;
        }
        // 3. a purpose is open
        if (request.purpose() == null) {
            return new Deny(Reason.PURPOSE_MISSING, null, List.of());
        }
        // 4. recipient and category are declared
        for (String recipient : request.recipients()) {
            if (declaration(recipient) == null) {
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
        for (Cause cause : List.of(Cause.SYSTEM_UNDECLARED, Cause.MINOR_BLOCKED)) {
            forbidden = forbidden(cause, request, said);
            if (forbidden != null) {
                return forbidden;
            }
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
            forbidden = forbidden(cause, request, said);
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

    /** The first prohibition of that cause that stands: those without conditions, then others, then consent's. */
    private Decision forbidden(Cause cause, Request request, Said said) {
        List<Prohibition> ordered = new ArrayList<>();
        for (int rank = 0; rank < 3; rank++) {
            for (Prohibition rule : policy.prohibitions()) {
                boolean facts = rule.unless() != null || !rule.when().tests().isEmpty();
                if (rank == (rule.unlessConsent() ? 2 : facts ? 1 : 0)) {
                    ordered.add(rule);
                }
            }
        }
        for (Prohibition rule : ordered) {
            if (rule.cause() == cause && matches(rule.selector(), request)) {
                Reason reason = standing(rule, request, said);
                if (reason != null) {
                    return new Deny(reason, rule.id(), rule.clauses());
                }
            }
        }
        return null;
    }

    private Reason standing(Prohibition rule, Request request, Said said) {
        NaiveConditions conditions = new NaiveConditions(policy, request, said);
        List<String> named = rule.selector().recipients();
        List<String> to = new ArrayList<>();
        if (conditions.aboutRecipients(rule.when()) || conditions.aboutRecipients(rule.unless())) {
            for (String recipient : request.recipients()) {
                if (named.isEmpty() || coversAny(named, recipient)) {
                    to.add(recipient);
                }
            }
        }
        if (to.isEmpty()) {
            to.add(null);
        }
        for (String recipient : to) {
            Reason reason = standing(rule, conditions, recipient, consentFailure(request, said));
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private static Reason standing(Prohibition rule, NaiveConditions conditions, String recipient, Reason noConsent) {
        Answer when = conditions.answer(rule.when(), recipient);
        if (when == Answer.NO) {
            return null;
        }
        Reason reason = Reason.valueOf(rule.cause().name());
        Answer unless = rule.unless() == null ? Answer.NO : conditions.answer(rule.unless(), recipient);
        if (unless != Answer.NO && rule.unlessConsent() && noConsent != null) {
            unless = Answer.NO;
            reason = noConsent == Reason.PURPOSE_MISSING ? reason : noConsent;
        }
        if (unless == Answer.YES) {
            return null;
        }
        if (when == Answer.CANNOT_ASK || unless == Answer.CANNOT_ASK) {
            return Reason.CONTEXT_UNAVAILABLE;
        }
        boolean unknown = when == Answer.UNKNOWN || unless == Answer.UNKNOWN;
        return unknown && rule.permitsUnknown() ? null : reason;
    }

    private static Reason consentFailure(Request request, Said said) {
        return request.purpose() == null ? Reason.PURPOSE_MISSING : consentFailure(said, request.purpose());
    }

    private Decision holds(Activity activity, Request request, Said said) {
        LegalBasis.Basis found = null;
        Reason failure = null;
        boolean cannotAsk = false;
        for (LegalBasis basis : activity.legalBases()) {
            Answer applies = applies(basis, request, said);
            cannotAsk |= applies == Answer.CANNOT_ASK;
            if (applies == Answer.YES) {
                Reason refused = failure(basis, activity, request.purpose(), said);
                if (found == null && refused == null) {
                    found = basis.basis();
                }
                failure = failure == null ? refused : failure;
            }
        }
        if (failure == null) {
            failure = cannotAsk ? Reason.CONTEXT_UNAVAILABLE : Reason.LEGAL_BASIS_MISSING;
        }
        if (activity.legalBases().isEmpty()) {
            DataSubjectCategory subject = policy.dataSubjects().get(request.dataSubject());
            if (subject != null && subject.role() == DataSubjectCategory.Role.PROCESSOR) {
                found = LegalBasis.Basis.UNDECLARED;
            }
        }
        if (found == null) {
            return new Deny(failure, activity.id(), activity.clauses());
        }
        Decision signalled = forbidden(Cause.OPTED_OUT, request, said);
        if (signalled != null) {
            return signalled;
        }
        if (request.operation() == Operation.SHARE) {
            for (String recipient : request.recipients()) {
                RecipientDetails details = declaration(recipient);
                for (String country : details.countries()) {
                    if (Countries.needsSafeguard(country) && details.safeguard() == null) {
                        return new Deny(Reason.SAFEGUARD_MISSING, activity.id(), activity.clauses());
                    }
                }
            }
        }
        for (Cause cause : List.of(
                Cause.TRANSFER_NOT_COVERED,
                Cause.RESIDENCY_VIOLATION,
                Cause.ENCRYPTION_REQUIRED,
                Cause.RETENTION_EXCEEDED,
                Cause.TRANSFORM_REQUIRED)) {
            Decision forbidden = forbidden(cause, request, said);
            if (forbidden != null) {
                return forbidden;
            }
        }
        return new Permit(activity.id(), activity.clauses(), found);
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

    /** Why a basis does not hold, or null if it does. */
    private static Reason failure(LegalBasis basis, Activity activity, String purpose, Said said) {
        Reason noConsent = consentFailure(said, purpose);
        // missing or expired is no refusal; everything else is one, or could be one for all we know
        boolean silent = noConsent == Reason.CONSENT_MISSING || noConsent == Reason.CONSENT_EXPIRED;
        if (basis.model() == LegalBasis.Model.OPT_IN) {
            return noConsent;
        }
        if (basis.model() == LegalBasis.Model.OPT_OUT || covers("marketing", purpose)) {
            return silent ? null : noConsent;
        }
        boolean besideConsent =
                activity.legalBases().stream().anyMatch(other -> other.basis() == LegalBasis.Basis.CONSENT);
        boolean withdrawnForAllWeKnow = noConsent == Reason.CONSENT_WITHDRAWN
                || noConsent == Reason.CONSENT_UNAVAILABLE
                || noConsent == Reason.CONTEXT_UNAVAILABLE;
        return basis.basis() == LegalBasis.Basis.LEGITIMATE_INTERESTS && besideConsent && withdrawnForAllWeKnow
                ? noConsent
                : null;
    }

    /** Why there is no consent to the purpose, or null if there is: the nearest refusal, else what is said of it. */
    private static Reason consentFailure(Said said, String purpose) {
        for (String at = purpose; ; at = at.substring(0, at.lastIndexOf('.'))) {
            ConsentState state = said.consents().getOrDefault(at, ConsentState.MISSING);
            if (state == ConsentState.WITHDRAWN) {
                return Reason.CONSENT_WITHDRAWN;
            }
            if (state == ConsentState.OPTED_OUT) {
                return Reason.OPTED_OUT;
            }
            if (state == ConsentState.OBJECTED) {
                return Reason.OBJECTED;
            }
            if (state == ConsentState.UNAVAILABLE) {
                return Reason.CONSENT_UNAVAILABLE;
            }
            if (state == ConsentState.UNIDENTIFIED) {
                return Reason.CONTEXT_UNAVAILABLE;
            }
            if (!at.contains(".")) {
                break;
            }
        }
        return switch (said.consents().getOrDefault(purpose, ConsentState.MISSING)) {
            case GIVEN -> null;
            case EXPIRED -> Reason.CONSENT_EXPIRED;
            default -> Reason.CONSENT_MISSING;
        };
    }

    private boolean matches(Selector selector, Request request) {
        return (selector.dataSubjects().isEmpty() || selector.dataSubjects().contains(request.dataSubject()))
                && (selector.categories().isEmpty() || coversAny(selector.categories(), request.category()))
                && !coversAny(selector.exceptCategories(), request.category())
                && (selector.purposes().isEmpty()
                        || request.purpose() != null && coversAny(selector.purposes(), request.purpose()))
                && selector.operations().contains(request.operation())
                && (selector.recipients().isEmpty()
                        || request.recipients().stream().anyMatch(r -> coversAny(selector.recipients(), r)));
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

    private RecipientDetails declaration(String recipient) {
        RecipientDetails nearest = null;
        for (RecipientDetails details : policy.recipients().values()) {
            if (covers(details.key(), recipient)
                    && (nearest == null
                            || details.key().length() > nearest.key().length())) {
                nearest = details;
            }
        }
        return nearest;
    }

    private static List<String> clauses(List<Activity> activities) {
        return activities.stream()
                .limit(64)
                .flatMap(activity -> activity.clauses().stream())
                .distinct()
                .toList();
    }

    private static boolean coversAny(List<String> keys, String key) {
        return keys.stream().anyMatch(each -> covers(each, key));
    }

    private static boolean covers(String above, String key) {
        return (key + ".").startsWith(above + ".");
    }
}
