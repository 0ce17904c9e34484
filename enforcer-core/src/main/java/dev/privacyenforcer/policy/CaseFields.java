package dev.privacyenforcer.policy;

import dev.privacyenforcer.annotations.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one case after the other; what a request leaves out is that of the defaults. */
final class CaseFields {

    private static final Map<String, Boolean> DECISIONS = Map.of("permit", true, "deny", false);

    private final CaseKeys keys;
    private final Fields defaults;
    private final CaseValues values;
    private final Problems problems;

    CaseFields(CaseKeys keys, Fields defaults, Problems problems) {
        this.keys = keys;
        this.defaults = defaults;
        this.values = new CaseValues(problems);
        this.problems = problems;
        refuseBoth(defaults, "purpose", "purposes");
        refuseBoth(defaults, "recipient", "recipients");
    }

    PolicyCase read(Element element, Consumer<Element.Text> checkName) {
        Fields fields = Fields.of(element, Level.CASE, problems);
        return new PolicyCase(
                fields.text("clause", anything -> {}),
                fields.text("name", checkName),
                fields.text("note"),
                problems.file() + ":" + element.place().line(),
                asked(element, fields.get("request")),
                expected(fields.get("expect")));
    }

    private PolicyCase.Asked asked(Element around, @Nullable Element element) {
        Fields request = element == null ? Fields.empty(problems) : Fields.of(element, Level.CASE_REQUEST, problems);
        refuseBoth(request, "purpose", "purposes");
        refuseBoth(request, "recipient", "recipients");
        Place place = element == null ? around.place() : element.place();
        return new PolicyCase.Asked(
                needed(request, "dataSubject", keys::dataSubject, place),
                needed(request, "category", keys::category, place),
                operations(request, place),
                chains(request, "purpose", "purposes", keys::purpose),
                chains(request, "recipient", "recipients", keys::recipient),
                attributes(from(request, "attributes")),
                consents(from(request, "consents")),
                new PolicyCase.Rights(
                        from(request, "erased").flag("erased", false),
                        from(request, "restricted").flag("restricted", false),
                        from(request, "unidentified").flag("unidentified", false)),
                new PolicyCase.Times(
                        values.instant(from(request, "collected").get("collected")),
                        events(from(request, "events")),
                        values.instant(from(request, "at").get("at"))));
    }

    private Fields from(Fields request, String key) {
        return request.get(key) == null ? defaults : request;
    }

    private List<String> needed(Fields request, String key, Consumer<Element.Text> check, Place place) {
        Fields fields = from(request, key);
        if (fields.get(key) == null) {
            problems.add(
                    Fault.MISSING, place, "a request without '" + key + "'", "'" + key + "', here or in 'defaults'");
        }
        return values.oneOrMore(fields.get(key), check);
    }

    private List<Operation> operations(Fields request, Place place) {
        List<Operation> operations = new ArrayList<>();
        needed(
                request,
                "operation",
                text -> {
                    Operation operation = request.word(text, Words.OPERATIONS);
                    if (operation != null) {
                        operations.add(operation);
                    }
                },
                place);
        return List.copyOf(operations);
    }

    /** {@return one chain, or several of one key each} */
    private List<List<String>> chains(Fields request, String each, String chain, Consumer<Element.Text> check) {
        boolean own = request.get(each) != null || request.get(chain) != null;
        Fields fields = own ? request : defaults;
        if (fields.get(each) == null) {
            return List.of(values.any(fields.get(chain), check));
        }
        return values.oneOrMore(fields.get(each), check).stream().map(List::of).toList();
    }

    private Map<String, Object> attributes(Fields fields) {
        Element element = fields.get("attributes");
        Map<String, Object> values = new LinkedHashMap<>();
        if (element != null) {
            fields.members(element).forEach((name, member) -> {
                Object value = keys.attribute(new Element.Text(member.place(), name), member.value());
                if (value != null) {
                    values.put(name, value);
                }
            });
        }
        return Collections.unmodifiableMap(values);
    }

    private List<StatedConsent> consents(Fields fields) {
        List<StatedConsent> consents = new ArrayList<>();
        values.any(fields.get("consents"), text -> {
            StatedConsent consent = keys.consent(text);
            if (consent != null) {
                consents.add(consent);
            }
        });
        return List.copyOf(consents);
    }

    private Map<String, Instant> events(Fields fields) {
        Element element = fields.get("events");
        Map<String, Instant> events = new LinkedHashMap<>();
        if (element != null) {
            fields.members(element).forEach((name, member) -> {
                Instant instant = values.instant(member.value());
                if (instant != null) {
                    events.put(name, instant);
                }
            });
        }
        return Collections.unmodifiableMap(events);
    }

    private PolicyCase.Expected expected(@Nullable Element element) {
        Fields fields = element == null ? Fields.empty(problems) : Fields.of(element, Level.CASE_EXPECT, problems);
        boolean permitted = Boolean.TRUE.equals(fields.word("decision", DECISIONS));
        refuseUnfit(fields, permitted);
        Element.Text rule = fields.textElement("rule");
        if (rule != null) {
            keys.rule(rule);
        }
        return new PolicyCase.Expected(
                permitted,
                fields.word("reason", keys.reasons()),
                rule == null ? null : rule.value(),
                fields.clauses(),
                fields.word("legalBasis", Words.BASES),
                obligations(fields),
                fields.word("mode", Words.MODES));
    }

    /** {@return the duties named, or null if none may be; an empty list says that nothing is left to do} */
    private @Nullable Set<Obligation.Duty> obligations(Fields fields) {
        if (fields.get("obligations") == null) {
            return null;
        }
        Set<Obligation.Duty> duties = EnumSet.noneOf(Obligation.Duty.class);
        values.any(fields.get("obligations"), text -> {
            Obligation.Duty duty = fields.word(text, Words.DUTIES);
            if (duty != null) {
                duties.add(duty);
            }
        });
        return Collections.unmodifiableSet(duties);
    }

    private void refuseUnfit(Fields fields, boolean permitted) {
        for (String key : permitted ? List.of("reason", "mode") : List.of("legalBasis", "obligations")) {
            Element unfit = fields.get(key);
            if (unfit != null) {
                String found = "'" + key + "' of a " + (permitted ? "permit" : "denial");
                problems.add(
                        Fault.EITHER, unfit.place(), found, "'" + key + "' of a " + (permitted ? "denial" : "permit"));
            }
        }
        Element decision = fields.get("decision");
        if (!permitted && decision != null && fields.get("reason") == null) {
            problems.add(Fault.MISSING, decision.place(), "a denial without 'reason'", "'reason'");
        }
    }

    private void refuseBoth(Fields fields, String one, String other) {
        Element second = fields.get(other);
        if (second != null && fields.get(one) != null) {
            problems.add(Fault.EITHER, second.place(), "'" + one + "' and '" + other + "'", "one of the two");
        }
    }
}
