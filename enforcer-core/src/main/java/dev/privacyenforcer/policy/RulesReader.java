package dev.privacyenforcer.policy;

import dev.privacyenforcer.annotations.Operation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a policy: activities, prohibitions, retention and what goes with them. */
final class RulesReader {

    /** Most activities, prohibitions and retention rules together. */
    static final int MOST_RULES = 10_000;

    private static final Set<Operation> USUAL =
            EnumSet.of(Operation.COLLECT, Operation.USE, Operation.DERIVE, Operation.STORE, Operation.ERASE);
    private static final Set<Operation> ALL = EnumSet.allOf(Operation.class);
    private static final Set<Operation> ALL_BUT_ERASE = EnumSet.complementOf(EnumSet.of(Operation.ERASE));

    /** What is collected now has no age yet, and erasing ends what retention limits. */
    private static final Set<Operation> WHEN_KEPT =
            EnumSet.complementOf(EnumSet.of(Operation.COLLECT, Operation.ERASE));

    private final Fields policy;
    private final Known known;
    private final ConditionReader conditions;
    private final LegalBasisReader legalBases;
    private final RetentionReader retention;
    private final DutyReader duties;
    private final Keys keys;
    private final Problems problems;

    RulesReader(Fields policy, Known known, Keys keys, Problems problems) {
        this.policy = policy;
        this.known = known;
        this.conditions = new ConditionReader(known, problems);
        this.legalBases = new LegalBasisReader(conditions, problems);
        this.retention = new RetentionReader(conditions, keys, problems);
        this.duties = new DutyReader(problems);
        this.keys = keys;
        this.problems = problems;
    }

    void refuseTooMany() {
        int rules = 0;
        Element last = null;
        for (String key : List.of("activities", "prohibitions", "retention")) {
            rules += count(key);
            last = count(key) > 0 ? policy.get(key) : last;
        }
        if (rules > MOST_RULES && last != null) {
            String found = rules + " activities, prohibitions and retention rules";
            throw problems.fatal(Fault.TOO_MANY_RULES, last.place(), found, "10,000 at most");
        }
    }

    private int count(String key) {
        return policy.get(key) instanceof Element.Items rules ? rules.items().size() : 0;
    }

    List<Activity> activities() {
        return policy.list("activities", rule(Level.ACTIVITY, this::activity));
    }

    List<Prohibition> prohibitions() {
        return policy.list("prohibitions", rule(Level.PROHIBITION, this::prohibition));
    }

    List<Transition> transitions() {
        return policy.list("transitions", rule(Level.TRANSITION, this::transition));
    }

    List<Retention> retention() {
        return policy.list(
                "retention",
                rule(
                        Level.RETENTION,
                        fields -> retention.read(fields, selector(fields, WHEN_KEPT, this::refuseErase))));
    }

    List<Measure> measures() {
        return policy.list("measures", rule(Level.MEASURE, RulesReader::measure));
    }

    private static Measure measure(Fields fields) {
        return new Measure(
                fields.text("measure", anything -> {}),
                fields.text("detail"),
                fields.date("reviewBy"),
                fields.clauses());
    }

    /** {@return what is said of rights, by right, in the order of the file} */
    Map<Right.Kind, Right> rights() {
        Map<Right.Kind, Right> rights = new LinkedHashMap<>();
        policy.map("rights", Level.RIGHT, this::rightName, (name, fields) -> fields)
                .forEach((name, fields) -> {
                    Right.Kind kind = Words.RIGHTS.get(name);
                    if (kind != null) {
                        rights.put(kind, right(kind, fields));
                    }
                });
        return Collections.unmodifiableMap(rights);
    }

    private void rightName(Element.Text name) {
        if (!Words.RIGHTS.containsKey(name.value())) {
            problems.addUnknown(
                    Fault.RIGHT,
                    name.place(),
                    name.value(),
                    "unknown right " + Shown.quoted(name.value()),
                    Words.list(Words.RIGHTS),
                    Words.RIGHTS.keySet());
        }
    }

    private Right right(Right.Kind kind, Fields fields) {
        return new Right(
                kind,
                fields.text("title"),
                conditions.when(fields),
                conditions.unless(fields, false),
                fields.period("within"),
                fields.text("grounds"),
                fields.clauses());
    }

    List<Remark> remarks() {
        return policy.list("remarks", rule(Level.REMARK, RulesReader::remark));
    }

    private <T> Function<Element, @Nullable T> rule(Level level, Function<Fields, T> reader) {
        return element -> reader.apply(Fields.of(element, level, problems));
    }

    private Activity activity(Fields fields) {
        return new Activity(
                fields.text("id", keys::ruleId),
                fields.text("title"),
                fields.text("purpose", known::purposeOrSubtree),
                fields.texts("dataSubjects", known::dataSubject),
                fields.texts("categories", known::categoryOrAll),
                fields.texts("exceptCategories", known::category),
                operations(fields, USUAL, this::refuseShare),
                fields.nonEmpty("legalBases", legalBases::read),
                fields.texts("recipients", known::recipient),
                fields.texts("sources"),
                duties.obligations(fields, each -> operations(each, ALL, anything -> {})),
                duties.automatedDecision(fields),
                duties.record(fields),
                fields.clauses());
    }

    private Prohibition prohibition(Fields fields) {
        Selector selector = selector(fields, ALL_BUT_ERASE, anything -> {});
        boolean consent = conditions.asksConsent(fields);
        return new Prohibition(
                fields.text("id", keys::ruleId),
                fields.text("title"),
                selector,
                conditions.when(fields),
                conditions.unless(fields, true),
                consent,
                fields.word("onUnknown", Words.ON_UNKNOWN) != null,
                Objects.requireNonNullElse(fields.word("reason", Words.CAUSES), Prohibition.Cause.PROHIBITED),
                fields.word("mode", Words.MODES),
                fields.clauses());
    }

    private Selector selector(Fields fields, Set<Operation> otherwise, Consumer<Element.Text> check) {
        return new Selector(
                fields.texts("dataSubjects", known::dataSubject),
                fields.texts("categories", known::category),
                fields.texts("exceptCategories", known::category),
                fields.texts("purposes", known::purpose),
                operations(fields, otherwise, check),
                fields.texts("recipients", known::recipient));
    }

    private Transition transition(Fields fields) {
        return new Transition(fields.text("from", known::purpose), fields.text("to", known::purpose), fields.clauses());
    }

    private static Remark remark(Fields fields) {
        fields.clauses();
        return new Remark(
                fields.text("clause", anything -> {}),
                fields.text("code", anything -> {}),
                fields.text("why", anything -> {}));
    }

    private static Set<Operation> operations(Fields fields, Set<Operation> otherwise, Consumer<Element.Text> check) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        fields.texts("operations", text -> {
            check.accept(text);
            Operation operation = fields.word(text, Words.OPERATIONS);
            if (operation != null) {
                operations.add(operation);
            }
        });
        return Collections.unmodifiableSet(operations.isEmpty() ? otherwise : operations);
    }

    private void refuseErase(Element.Text operation) {
        if (operation.value().equals(Operation.ERASE.key())) {
            String found = "'erase' in the operations of a retention rule";
            problems.add(Fault.KEPT_FROM_ERASURE, operation.place(), found, "any other operation");
        }
    }

    private void refuseShare(Element.Text operation) {
        if (operation.value().equals(Operation.SHARE.key())) {
            String found = "'share' in the operations of an activity";
            problems.add(Fault.SHARE, operation.place(), found, "any other operation");
        }
    }
}
