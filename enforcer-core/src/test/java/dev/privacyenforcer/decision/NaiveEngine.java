package dev.privacyenforcer.decision;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.decision.Decision.Deny;
import dev.privacyenforcer.decision.Decision.Permit;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.Countries;
import dev.privacyenforcer.policy.DataSubjectCategory;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Prohibition;
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

    Decision decide(Request request) {
        // 1. in force
        if (policy.header().effectiveFrom() != null
                && now.isBefore(policy.header()
                        .effectiveFrom()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())) {
            return new Deny(Reason.POLICY_NOT_EFFECTIVE, null, List.of());
        }
        // 2. a prohibition beats every activity
        for (Prohibition prohibition : policy.prohibitions()) {
            if (matches(prohibition.selector(), request)) {
                return new Deny(Reason.PROHIBITED, prohibition.id(), prohibition.clauses());
            }
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
        // 6. the first whose legal basis and safeguard hold; else the first one's failure
        Decision first = null;
        for (Activity activity : left) {
            Decision decision = holds(activity, request);
            if (decision.isPermitted()) {
                return decision;
            }
            first = first == null ? decision : first;
        }
        return first;
    }

    private Decision holds(Activity activity, Request request) {
        LegalBasis.Basis found = null;
        for (LegalBasis basis : activity.legalBases()) {
            if (found == null && basis.basis() != LegalBasis.Basis.CONSENT) {
                found = basis.basis();
            }
        }
        DataSubjectCategory subject = policy.dataSubjects().get(request.dataSubject());
        if (activity.legalBases().isEmpty()
                && subject != null
                && subject.role() == DataSubjectCategory.Role.PROCESSOR) {
            found = LegalBasis.Basis.UNDECLARED;
        }
        if (found == null) {
            return new Deny(Reason.LEGAL_BASIS_MISSING, activity.id(), activity.clauses());
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
        return new Permit(activity.id(), activity.clauses(), found);
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
