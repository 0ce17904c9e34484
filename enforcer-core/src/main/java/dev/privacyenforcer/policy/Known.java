package dev.privacyenforcer.policy;

import dev.privacyenforcer.policy.Taxonomy.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules may refer to: the keys that the policy declares and those that the taxonomy ships. */
final class Known {

    private final Set<String> categories;
    private final Set<String> purposes;
    private final Set<String> dataSubjects;
    private final Set<String> recipients;
    private final Map<String, Attribute> attributes;
    private final Keys keys;
    private final Problems problems;

    Known(Catalogue catalogue, Keys keys, Problems problems) {
        this.categories = both(catalogue.categories().keySet(), Kind.CATEGORY);
        this.purposes = both(catalogue.purposes().keySet(), Kind.PURPOSE);
        this.dataSubjects = catalogue.dataSubjects().keySet();
        this.recipients = catalogue.recipients().keySet();
        this.attributes = new LinkedHashMap<>(Attribute.BUILT_IN);
        this.attributes.putAll(catalogue.attributes());
        this.keys = keys;
        this.problems = problems;
    }

    private static Set<String> both(Set<String> declared, Kind kind) {
        Set<String> all = new LinkedHashSet<>(declared);
        all.addAll(Taxonomy.shipped().keys(kind));
        return all;
    }

    void category(Element.Text text) {
        check(Fault.CATEGORY, "category", categories, text);
    }

    /** Checks a category of an activity, which may be all that other activities name. */
    void categoryOrAll(Element.Text text) {
        if (!text.value().equals("*")) {
            category(text);
        }
    }

    void purpose(Element.Text text) {
        check(Fault.PURPOSE, "purpose", purposes, text);
    }

    /** Checks the purpose of an activity, which may be a whole subtree. */
    void purposeOrSubtree(Element.Text text) {
        String key = text.value();
        String root = key.endsWith(".**") ? key.substring(0, key.length() - 3) : key;
        purpose(new Element.Text(text.place(), root));
    }

    void dataSubject(Element.Text text) {
        check(Fault.DATA_SUBJECT, "data subject", dataSubjects, text);
    }

    void recipient(Element.Text text) {
        if (keys.isKey(text) && !isDeclared(text.value())) {
            refuse(Fault.RECIPIENT, "recipient", recipients, text);
        }
    }

    /** {@return the attribute that a condition names, or null if there is none} */
    @Nullable
    Attribute attribute(Element.Text text) {
        Attribute attribute = attributes.get(text.value());
        if (attribute == null) {
            String found = "unknown attribute " + Shown.quoted(text.value());
            String expected = "an attribute that is built in or declared";
            problems.addUnknown(Fault.ATTRIBUTE, text.place(), text.value(), found, expected, attributes.keySet());
        }
        return attribute;
    }

    private boolean isDeclared(String recipient) {
        for (String key = recipient; !key.isEmpty(); key = key.substring(0, Math.max(0, key.lastIndexOf('.')))) {
            if (recipients.contains(key)) {
                return true;
            }
        }
        return false;
    }

    private void check(Fault fault, String what, Set<String> known, Element.Text text) {
        if (!known.contains(text.value())) {
            refuse(fault, what, known, text);
        }
    }

    private void refuse(Fault fault, String what, Set<String> known, Element.Text text) {
        String found = "unknown " + what + " " + Shown.quoted(text.value());
        problems.addUnknown(fault, text.place(), text.value(), found, "a " + what + " that is declared", known);
    }
}
