package dev.privacyenforcer;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.AutomatedDecision;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Right;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a policy says of one category of a person's data. */
final class CategoryFacts {

    private final Policy policy;
    private final String dataSubject;
    private final String category;
    private final List<Activity> activities;

    CategoryFacts(Policy policy, String dataSubject, String category) {
        this.policy = policy;
        this.dataSubject = dataSubject;
        this.category = category;
        this.activities = policy.activities().stream()
                .filter(activity -> activity.names(dataSubject, category))
                .toList();
    }

    List<Activity> activities() {
        return activities;
    }

    List<String> recipients() {
        return distinct(activities.stream().flatMap(activity -> activity.recipients().stream()));
    }

    List<String> sources() {
        return distinct(activities.stream().flatMap(activity -> activity.sources().stream()));
    }

    List<Retention> retention() {
        return policy.retention().stream()
                .filter(rule -> rule.selector().names(dataSubject, category))
                .toList();
    }

    /**
     * {@return whether the person may take the data elsewhere: they are collected on consent or for a contract, and not
     * from a recipient alone; GDPR Art. 20(1)}
     */
    boolean isPortable() {
        return activities.stream()
                .anyMatch(activity -> activity.operations().contains(Operation.COLLECT)
                        && rests(activity, Basis.CONSENT, Basis.CONTRACT)
                        && (activity.sources().isEmpty()
                                || !activity.sources().stream().allMatch(this::isRecipient)));
    }

    /** What a recipient hands over, the person has not provided. */
    private boolean isRecipient(String source) {
        return policy.recipients().values().stream()
                .anyMatch(recipient -> source.equals(recipient.key())
                        || (recipient.title() != null
                                && source.toLowerCase(Locale.ROOT)
                                        .endsWith(recipient.title().toLowerCase(Locale.ROOT))));
    }

    /**
     * {@return the rights that the law gives, as the data are processed on these legal bases; GDPR Art. 15(1)(e), (f)}
     */
    Set<Right.Kind> rights() {
        Set<Right.Kind> rights = EnumSet.of(
                Right.Kind.ACCESS,
                Right.Kind.RECTIFICATION,
                Right.Kind.ERASURE,
                Right.Kind.RESTRICTION,
                Right.Kind.COMPLAINT);
        for (Activity activity : activities) {
            if (rests(activity, Basis.CONSENT)) {
                rights.add(Right.Kind.WITHDRAWAL);
            }
            if (rests(activity, Basis.LEGITIMATE_INTERESTS, Basis.PUBLIC_TASK)) {
                rights.add(Right.Kind.OBJECTION);
            }
            AutomatedDecision decision = activity.automatedDecision();
            if (decision != null && decision.made()) {
                rights.add(Right.Kind.HUMAN_DECISION);
            }
        }
        if (isPortable()) {
            rights.add(Right.Kind.PORTABILITY);
        }
        return rights;
    }

    private static boolean rests(Activity activity, Basis... bases) {
        return activity.legalBases().stream().map(LegalBasis::basis).anyMatch(List.of(bases)::contains);
    }

    private static List<String> distinct(Stream<String> texts) {
        return texts.distinct().toList();
    }
}
