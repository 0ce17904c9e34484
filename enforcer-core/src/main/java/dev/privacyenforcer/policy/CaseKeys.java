package dev.privacyenforcer.policy;

import dev.privacyenforcer.policy.Taxonomy.Kind;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What cases may refer to. */
final class CaseKeys {

    private final Known known;
    private final Keys keys;
    private final Set<String> dataSubjects;
    private final Set<String> rules;
    private final Map<String, String> reasons;
    private final Problems problems;

    CaseKeys(Policy policy, List<String> reasons, Problems problems) {
        this.keys = new Keys(problems);
        this.known = new Known(
                new Catalogue(
                        policy.attributes(),
                        policy.dataSubjects(),
                        policy.categories(),
                        policy.purposes(),
                        policy.recipients()),
                keys,
                problems);
        this.dataSubjects = new LinkedHashSet<>(policy.dataSubjects().keySet());
        this.dataSubjects.addAll(Taxonomy.shipped().keys(Kind.DATA_SUBJECT));
        this.rules = ruleIds(policy);
        this.reasons = reasons.stream()
                .collect(Collectors.toMap(reason -> reason, reason -> reason, (one, same) -> one, LinkedHashMap::new));
        this.problems = problems;
    }

    private static Set<String> ruleIds(Policy policy) {
        Set<String> ids = new HashSet<>();
        policy.activities().forEach(rule -> ids.add(rule.id()));
        policy.prohibitions().forEach(rule -> ids.add(rule.id()));
        policy.retention().forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    Map<String, String> reasons() {
        return reasons;
    }

    void category(Element.Text text) {
        known.category(text);
    }

    void purpose(Element.Text text) {
        known.purpose(text);
    }

    void dataSubject(Element.Text text) {
        if (!dataSubjects.contains(text.value())) {
            refuse(Fault.DATA_SUBJECT, text, "data subject", dataSubjects);
        }
    }

    /** A case may ask for a recipient that the policy does not know. */
    void recipient(Element.Text text) {
        keys.key(text);
    }

    void rule(Element.Text text) {
        if (!rules.contains(text.value())) {
            refuse(Fault.RULE, text, "rule", rules);
        }
    }

    /** {@return the value of an attribute, or null if it cannot have it} */
    @Nullable
    Object attribute(Element.Text name, Element value) {
        Attribute attribute = known.attribute(name);
        Object found = value instanceof Element.Text text
                ? text.value()
                : value instanceof Element.Whole whole
                        ? (Object) whole.value()
                        : value instanceof Element.Flag flag ? flag.value() : null;
        if (attribute != null && !attribute.accepts(found) && !isBlank(attribute, found)) {
            Set<String> words = new LinkedHashSet<>(attribute.values());
            String text = found instanceof String word ? word : "";
            problems.addUnknown(Fault.VALUE, value.place(), text, value.kind(), expected(attribute), words);
        }
        return found;
    }

    /** A case may show what becomes of a justification that says nothing. */
    private static boolean isBlank(Attribute attribute, @Nullable Object found) {
        return attribute.type() == Attribute.Type.TEXT
                && attribute.values().isEmpty()
                && found instanceof String text
                && text.isBlank();
    }

    private static String expected(Attribute attribute) {
        return switch (attribute.type()) {
            case TEXT -> attribute.values().isEmpty() ? "a text" : "one of " + String.join(", ", attribute.values());
            case NUMBER -> "a whole number";
            case BOOLEAN -> "true or false";
            case COUNTRY -> "EEA, EU, a country such as DE, or a region such as US-CA";
        };
    }

    @Nullable
    StatedConsent consent(Element.Text text) {
        try {
            StatedConsent consent = StatedConsent.of(text.value());
            known.purpose(new Element.Text(text.place(), consent.purpose()));
            if (consent.category() != null) {
                known.category(new Element.Text(text.place(), consent.category()));
            }
            return consent;
        } catch (StatedConsent.Malformed malformed) {
            String nearest = malformed.nearest();
            problems.addUnknown(
                    Fault.CONSENT,
                    text.place(),
                    nearest == null ? "" : nearest,
                    "no consent",
                    malformed.expected(),
                    nearest == null ? List.of() : List.of(nearest));
            return null;
        }
    }

    private void refuse(Fault fault, Element.Text text, String what, Collection<String> candidates) {
        String found = "unknown " + what + " " + Shown.quoted(text.value());
        problems.addUnknown(fault, text.place(), text.value(), found, "a " + what + " of the policy", candidates);
    }
}
