package dev.privacyenforcer.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code when} and {@code unless}. */
final class ConditionReader {

    private static final String CONSENT = "consent";
    private static final String ANY = "*";

    private final Known known;
    private final Problems problems;

    ConditionReader(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    Condition when(Fields rule) {
        Element element = rule.get("when");
        return element == null ? Condition.ALWAYS : condition(element, false);
    }

    @Nullable
    Condition unless(Fields rule, boolean consentToo) {
        Element element = rule.get("unless");
        return element == null ? null : condition(element, consentToo);
    }

    /** {@return whether consent is among what lifts a rule; {@code false} would say what leaving it out says} */
    boolean asksConsent(Fields rule) {
        Element.Member consent = rule.get("unless") instanceof Element.Members unless
                ? unless.members().get(CONSENT)
                : null;
        if (consent == null) {
            return false;
        }
        boolean asked = consent.value() instanceof Element.Flag flag && flag.value();
        if (!asked) {
            String found = consent.value() instanceof Element.Flag
                    ? "false"
                    : consent.value().kind();
            problems.add(Fault.TYPE, consent.value().place(), found, "true");
        }
        return asked;
    }

    private Condition condition(Element element, boolean consentToo) {
        Map<String, Condition.Test> tests = new LinkedHashMap<>();
        Map<String, Element.Member> members = Fields.empty(problems).members(element);
        if (members.isEmpty() && element instanceof Element.Members) {
            problems.add(Fault.EMPTY, element.place(), "a condition without attributes", "at least one attribute");
        }
        members.forEach((key, member) -> {
            if (!key.equals(CONSENT)) {
                add(tests, new Element.Text(member.place(), key), member.value());
            } else if (!consentToo) {
                problems.add(Fault.ONLY_UNLESS, member.place(), "'consent' as a condition of this rule", "attributes");
            }
        });
        return tests.isEmpty() ? Condition.ALWAYS : new Condition(Collections.unmodifiableMap(tests));
    }

    private void add(Map<String, Condition.Test> tests, Element.Text key, Element value) {
        Attribute attribute = known.attribute(key);
        Condition.Test test = attribute == null ? null : test(attribute, value);
        if (test != null) {
            tests.put(key.value(), test);
        }
    }

    private Condition.@Nullable Test test(Attribute attribute, Element value) {
        if (isAny(value)) {
            return new Condition.Known();
        }
        return switch (attribute.type()) {
            case TEXT -> new Condition.OneOf(list(value, item -> text(attribute, item)));
            case COUNTRY -> new Condition.In(list(value, this::place));
            case NUMBER -> between(value);
            case BOOLEAN -> is(value);
        };
    }

    private static boolean isAny(Element value) {
        return value instanceof Element.Items list
                && list.items().size() == 1
                && list.items().get(0) instanceof Element.Text text
                && text.value().equals(ANY);
    }

    private List<String> list(Element value, java.util.function.Consumer<Element.Text> check) {
        return Fields.texts(value, check, problems);
    }

    private void text(Attribute attribute, Element.Text item) {
        if (!attribute.values().isEmpty() && !attribute.values().contains(item.value())) {
            String expected = "one of " + String.join(", ", attribute.values());
            problems.addUnknown(
                    Fault.WORD, item.place(), item.value(), "an unknown word", expected, attribute.values());
        }
    }

    private void place(Element.Text item) {
        if (!Countries.isPlace(item.value())) {
            String capitals = item.value().toUpperCase(Locale.ROOT);
            problems.addUnknown(
                    Fault.COUNTRY,
                    item.place(),
                    item.value(),
                    "an unknown country",
                    "EEA, EU, a country such as GB, or a region such as US-CA",
                    Countries.isPlace(capitals) ? List.of(capitals) : List.of());
        }
    }

    private Condition.@Nullable Test between(Element value) {
        if (!(value instanceof Element.Members)) {
            problems.add(Fault.TYPE, value.place(), value.kind(), "an object with min or max, or [\"*\"]");
            return null;
        }
        Fields range = Fields.of(value, Level.BETWEEN, problems);
        Long min = range.whole("min");
        Long max = range.whole("max");
        if (range.get("min") == null && range.get("max") == null) {
            problems.add(Fault.EMPTY, value.place(), "a range without bounds", "min, max, or both");
        } else if (min != null && max != null && min > max) {
            problems.add(Fault.RANGE, value.place(), "a range that nothing is in", "min not above max");
        }
        return new Condition.Between(min, max);
    }

    private Condition.@Nullable Test is(Element value) {
        if (value instanceof Element.Flag flag) {
            return new Condition.Is(flag.value());
        }
        problems.add(Fault.TYPE, value.place(), value.kind(), "true or false, or [\"*\"]");
        return null;
    }
}
