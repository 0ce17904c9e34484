package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Countries;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.RecipientDetails;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Conditions read aloud. */
final class NaiveConditions {

    /** What one can say of a condition. */
    enum Answer {
        NO,
        CANNOT_ASK,
        UNKNOWN,
        YES;

        Answer opposite() {
            return this == YES ? NO : this == NO ? YES : this;
        }
    }

    private final Policy policy;
    private final Request request;
    private final Said said;

    NaiveConditions(Policy policy, Request request, Said said) {
        this.policy = policy;
        this.request = request;
        this.said = said;
    }

    static Answer worse(Answer one, Answer other) {
        return one.ordinal() < other.ordinal() ? one : other;
    }

    boolean aboutRecipients(Condition condition) {
        return condition != null && condition.tests().keySet().stream().anyMatch(key -> key.startsWith("recipient."));
    }

    /** Each recipient, or one that is none. */
    List<String> to(Condition condition) {
        return aboutRecipients(condition) && !request.recipients().isEmpty()
                ? request.recipients()
                : Collections.singletonList(null);
    }

    Answer answer(Condition condition, String recipient) {
        List<Answer> answers = new ArrayList<>(List.of(Answer.YES));
        condition.tests().forEach((attribute, test) -> answers.add(answer(attribute, test, recipient)));
        return Collections.min(answers);
    }

    private Answer answer(String attribute, Condition.Test test, String recipient) {
        Object value = value(attribute, recipient);
        if (value == Said.UNAVAILABLE) {
            return Answer.CANNOT_ASK;
        }
        // a value that the attribute cannot have tells nothing
        if (value == null || !policy.knownAttributes().get(attribute).accepts(value)) {
            return Answer.UNKNOWN;
        }
        if (test instanceof Condition.OneOf one) {
            return one.texts().contains(value) ? Answer.YES : Answer.NO;
        } else if (test instanceof Condition.Between range) {
            long number = ((Number) value).longValue();
            boolean tooSmall = range.min() != null && number < range.min();
            boolean tooLarge = range.max() != null && number > range.max();
            return tooSmall || tooLarge ? Answer.NO : Answer.YES;
        } else if (test instanceof Condition.Is is) {
            return value.equals(is.expected()) ? Answer.YES : Answer.NO;
        } else if (test instanceof Condition.In in) {
            List<Answer> answers = new ArrayList<>(List.of(Answer.NO));
            in.places().forEach(place -> answers.add(lies((String) value, place)));
            return answers.contains(Answer.YES) ? Answer.YES : Collections.max(answers);
        }
        return Answer.YES;
    }

    private Object value(String attribute, String recipient) {
        if (attribute.equals("storage.country")) {
            return request.country();
        }
        if (!attribute.startsWith("recipient.")) {
            return said.facts().get(attribute);
        }
        return attribute.equals("recipient.role")
                ? role(recipient)
                : said.facts().get(attribute + " " + recipient);
    }

    private String role(String recipient) {
        RecipientDetails nearest = null;
        for (RecipientDetails details : policy.recipients().values()) {
            if ((recipient + ".").startsWith(details.key() + ".")
                    && (nearest == null
                            || details.key().length() > nearest.key().length())) {
                nearest = details;
            }
        }
        return nearest == null || nearest.role() == null
                ? null
                : nearest.role().name().toLowerCase(Locale.ROOT);
    }

    /** Country by country; a region is a part of one. */
    private static Answer lies(String value, String place) {
        if (value.equals(place)) {
            return Answer.YES;
        }
        List<String> inside = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        for (String country : Countries.countries(value)) {
            (Countries.countries(place).contains(country) ? inside : outside).add(country);
        }
        if (inside.isEmpty()) {
            return Answer.NO;
        }
        boolean partOnly = place.contains("-");
        if (partOnly && value.contains("-")) {
            return Answer.NO;
        }
        return outside.isEmpty() && !partOnly ? Answer.YES : Answer.UNKNOWN;
    }
}
