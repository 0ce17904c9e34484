package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Attribute;
import dev.privacyenforcer.policy.Condition;
import dev.privacyenforcer.policy.Countries;
import dev.privacyenforcer.policy.LegalBasis.Basis;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one decision finds out: each fact is looked up at most once, and only if it matters. */
final class Inquiry {

    private static final String RECIPIENT = "recipient.";

    private final Request request;
    private final Facts facts;
    private final Consent consent;
    private final Recipients recipients;
    private final Map<String, Attribute> attributes;
    private final Map<String, Fact> known = new HashMap<>(4);
    private final Map<String, Moment> moments = new HashMap<>(2);
    private Set<Basis> admitted = EnumSet.allOf(Basis.class);
    private @Nullable Narrowed narrowed;
    private boolean asked;

    Inquiry(Request request, Facts facts, Recipients recipients, Map<String, Attribute> attributes) {
        this.request = request;
        this.facts = facts;
        this.consent = new Consent(facts, request.purpose());
        this.recipients = recipients;
        this.attributes = attributes;
    }

    Request request() {
        return request;
    }

    ConsentState consent() {
        return consent.state();
    }

    ConsentState consentDespiteObjection() {
        return consent.stateDespiteObjection();
    }

    /** {@return what the person says to one of the bonds that a basis asks for, in the narrowest place first} */
    ConsentState consent(Bonds bonds) {
        ConsentState state = ConsentState.MISSING;
        List<@Nullable String> places = places(bonds.jurisdiction());
        for (int i = 0; i < places.size() && state == ConsentState.MISSING; i++) {
            state = ofCategory(bonds.in(places.get(i)));
        }
        return state;
    }

    private static List<@Nullable String> places(@Nullable String jurisdiction) {
        List<@Nullable String> places = new ArrayList<>();
        if (jurisdiction == null) {
            places.add(null);
        } else {
            places.addAll(Countries.around(jurisdiction));
        }
        return places;
    }

    /** The most particular category first. */
    private ConsentState ofCategory(Bonds bonds) {
        ConsentState state = consent.bound(bonds);
        String category = bonds.category() == null ? "" : Taxonomy.parent(bonds.category());
        while (state == ConsentState.MISSING && !category.isEmpty()) {
            state = consent.bound(bonds.of(category));
            category = Taxonomy.parent(category);
        }
        return state;
    }

    /** {@return the channel of the request} */
    Fact channel() {
        return fact("request.channel", null);
    }

    /** {@return where the person lives} */
    Fact country() {
        return fact("data_subject.country", null);
    }

    /** {@return what the application says it has done to the value, in the words of a policy; empty: not known} */
    Set<String> transforms() {
        Object value = fact("request.transform", null).value();
        return value instanceof String words ? new HashSet<>(List.of(words.split("[ ,]+"))) : Set.of();
    }

    /** {@return of how many people the application says the data are; 0: not known} */
    long groupSize() {
        return fact("request.group_size", null).value() instanceof Number number ? number.longValue() : 0;
    }

    /** {@return whether who asks can do this} What cannot be asked cannot do anything. */
    boolean canFulfil(List<Obligation> obligations) {
        asked = true;
        try {
            return facts.canFulfil(obligations, request);
        } catch (RuntimeException failed) {
            return false;
        }
    }

    /** Tells which rules the request concerns. */
    void narrow(Narrowed rules) {
        narrowed = rules;
    }

    /** {@return which rules the request concerns} */
    Narrowed narrowed() {
        return Objects.requireNonNull(narrowed, "a decision");
    }

    /** From now on only these legal bases count. */
    void admitOnly(Set<Basis> bases) {
        admitted = bases;
    }

    boolean admits(Basis basis) {
        return admitted.contains(basis);
    }

    /** {@return whether a right of the person stands against processing} */
    PersonStatus status() {
        if (!facts.knowStatus()) {
            return PersonStatus.ORDINARY;
        }
        asked = true;
        try {
            @Nullable PersonStatus answer = facts.status();
            return answer == null ? PersonStatus.UNAVAILABLE : answer;
        } catch (RuntimeException failed) {
            return PersonStatus.UNAVAILABLE;
        }
    }

    /** {@return when an event happened that retention counts from} */
    Moment moment(String event) {
        asked = true;
        return moments.computeIfAbsent(event, this::ask);
    }

    private Moment ask(String event) {
        try {
            @Nullable Moment answer = facts.moment(event);
            return answer == null ? Moment.UNAVAILABLE : answer;
        } catch (RuntimeException failed) {
            return Moment.UNAVAILABLE;
        }
    }

    /** {@return whether the decision depends on more than the request} */
    boolean wasAsked() {
        return asked || consent.wasAsked();
    }

    /** {@return to whom a condition may refer: each recipient in turn, or nobody} */
    static List<String> concerned(Condition condition, List<String> recipients) {
        boolean about = condition.tests().keySet().stream().anyMatch(attribute -> attribute.startsWith(RECIPIENT));
        return about ? recipients : List.of();
    }

    /**
     * {@return whether a condition holds}
     *
     * @param recipient the one that its {@code recipient} attributes are about, or null
     */
    Truth truth(Condition condition, @Nullable String recipient) {
        Truth all = Truth.TRUE;
        for (Map.Entry<String, Condition.Test> test : condition.tests().entrySet()) {
            all = all.and(truth(test.getKey(), test.getValue(), recipient));
            if (all == Truth.FALSE) {
                return all;
            }
        }
        return all;
    }

    Truth truth(String attribute, Condition.Test test, @Nullable String recipient) {
        Fact fact = fact(attribute, recipient);
        Object value = fact.value();
        if (value == null) {
            return fact == Fact.UNAVAILABLE ? Truth.UNAVAILABLE : Truth.UNKNOWN;
        }
        return Tested.of(test, value);
    }

    private Fact fact(String attribute, @Nullable String recipient) {
        boolean aboutRecipient = attribute.startsWith(RECIPIENT);
        if (aboutRecipient && recipient == null) {
            return Fact.MISSING;
        }
        return known.computeIfAbsent(aboutRecipient ? attribute + " " + recipient : attribute, key -> {
            Fact fact = find(attribute, recipient);
            Attribute expected = attributes.get(attribute);
            boolean acceptable = expected != null && expected.accepts(fact.value());
            return fact == Fact.UNAVAILABLE || acceptable ? fact : Fact.MISSING;
        });
    }

    private Fact find(String attribute, @Nullable String recipient) {
        if (attribute.equals("storage.country")) {
            return Fact.of(request.country());
        }
        if (attribute.equals("recipient.role") && recipient != null) {
            return Fact.of(role(recipient));
        }
        asked = true;
        return ask(attribute, attribute.startsWith(RECIPIENT) && recipient != null ? request.only(recipient) : request);
    }

    private @Nullable String role(String recipient) {
        var details = recipients.find(recipient);
        return details == null || details.role() == null
                ? null
                : details.role().name().toLowerCase(Locale.ROOT);
    }

    private Fact ask(String attribute, Request about) {
        try {
            @Nullable Fact answer = facts.attribute(attribute, about);
            return answer == null ? Fact.UNAVAILABLE : answer;
        } catch (RuntimeException failed) {
            return Fact.UNAVAILABLE;
        }
    }
}
