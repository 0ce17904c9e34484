package dev.privacyenforcer.policy;

import dev.privacyenforcer.annotations.Operation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads activities, prohibitions and remarks. */
final class RulesReader {

    /** Most activities and prohibitions together. */
    static final int MOST_RULES = 10_000;

    private static final Set<Operation> USUAL =
            EnumSet.of(Operation.COLLECT, Operation.USE, Operation.DERIVE, Operation.STORE, Operation.ERASE);
    private static final Set<Operation> ALL_BUT_ERASE = EnumSet.complementOf(EnumSet.of(Operation.ERASE));

    private final Fields policy;
    private final Known known;
    private final ConditionReader conditions;
    private final Keys keys;
    private final Problems problems;

    RulesReader(Fields policy, Known known, Keys keys, Problems problems) {
        this.policy = policy;
        this.known = known;
        this.conditions = new ConditionReader(known, problems);
        this.keys = keys;
        this.problems = problems;
    }

    void refuseTooMany() {
        int rules = count("activities") + count("prohibitions");
        Element last = policy.get(count("prohibitions") > 0 ? "prohibitions" : "activities");
        if (rules > MOST_RULES && last != null) {
            String found = rules + " activities and prohibitions";
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
                fields.nonEmpty("legalBases", this::legalBasis),
                fields.texts("recipients", known::recipient),
                fields.texts("sources"),
                fields.clauses());
    }

    private Prohibition prohibition(Fields fields) {
        Selector selector = new Selector(
                fields.texts("dataSubjects", known::dataSubject),
                fields.texts("categories", known::category),
                fields.texts("exceptCategories", known::category),
                fields.texts("purposes", known::purpose),
                operations(fields, ALL_BUT_ERASE, anything -> {}),
                fields.texts("recipients", known::recipient));
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

    private void refuseShare(Element.Text operation) {
        if (operation.value().equals(Operation.SHARE.key())) {
            String found = "'share' in the operations of an activity";
            problems.add(Fault.SHARE, operation.place(), found, "any other operation");
        }
    }

    private @Nullable LegalBasis legalBasis(Element element) {
        if (element instanceof Element.Text word) {
            LegalBasis.Basis basis = basis(word);
            return basis == null ? null : LegalBasis.of(basis);
        }
        Fields fields = Fields.of(element, Level.LEGAL_BASIS, problems);
        fields.clauses();
        Element.Text word = fields.textElement("basis");
        LegalBasis.Basis basis = word == null ? null : basis(word);
        LegalBasis.Model model =
                fields.word("model", basis == LegalBasis.Basis.CONSENT ? Words.CONSENT_MODELS : Words.MODELS);
        Condition when = conditions.when(fields);
        Condition unless = conditions.unless(fields, false);
        String reference = fields.text("reference");
        LocalDate reviewBy = fields.date("reviewBy");
        return basis == null
                ? null
                : new LegalBasis(basis, model == null ? basis.usualModel() : model, when, unless, reference, reviewBy);
    }

    private LegalBasis.@Nullable Basis basis(Element.Text word) {
        LegalBasis.Basis basis = Words.BASES.get(word.value());
        if (basis == null) {
            problems.addUnknownWord(word, Words.BASES);
        }
        return basis;
    }
}
