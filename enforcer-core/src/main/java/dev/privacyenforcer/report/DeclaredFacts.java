package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.AutomatedDecision;
import dev.privacyenforcer.policy.Measure;
import dev.privacyenforcer.policy.Obligation;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Selector;
import dev.privacyenforcer.policy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What only people can say of an activity, and what the policy says of all: retention and security measures. */
final class DeclaredFacts {

    private final Policy policy;
    private final Words words;

    DeclaredFacts(Policy policy, Words words) {
        this.policy = policy;
        this.words = words;
    }

    void put(LineCells cells, Activity activity, Observation observation) {
        retention(cells, activity, observation);
        measures(cells, activity);
        decisions(cells, activity);
        activity.record()
                .forEach((name, text) -> cells.put(Field.valueOf(name.toUpperCase(Locale.ROOT)), Cell.declared(text)));
    }

    private void retention(LineCells cells, Activity activity, Observation observation) {
        RetentionWords said = new RetentionWords(words);
        List<Retention> rules = policy.retention().stream()
                .filter(rule -> concerns(rule.selector(), activity))
                .toList();
        cells.put(
                Field.RETENTION_RULE,
                Cell.of(Source.DECLARED, rules.stream().map(said::of).toList()));
        cells.put(
                Field.RETENTION_CRITERION,
                Cell.of(
                        Source.DECLARED,
                        rules.stream()
                                .map(Retention::criterion)
                                .filter(Objects::nonNull)
                                .toList()));
        cells.put(
                Field.RETENTION_ACTION,
                Cell.of(
                        Source.DECLARED,
                        rules.stream().map(said::action).distinct().toList()));
        if (rules.stream().anyMatch(rule -> rule.period() != null)) {
            cells.put(Field.ERASURE_OVERDUE, overdue(rules, observation));
        }
    }

    /** What no sweep found overdue may never have been swept: a zero would say too much. */
    private static Cell overdue(List<Retention> rules, Observation observation) {
        long overdue = rules.stream()
                .map(Retention::id)
                .map(Observation::erasureOverdue)
                .mapToLong(name -> observation.incidents().getOrDefault(name, 0L))
                .sum();
        return overdue == 0 ? Cell.NOT_OBSERVED : Cell.observed(overdue);
    }

    private void measures(LineCells cells, Activity activity) {
        Stream<String> forAll = policy.measures().stream().map(this::measure);
        Stream<String> forThis = activity.obligations().stream().map(owed -> duty(owed, activity));
        cells.put(
                Field.TOMS,
                Cell.of(Source.DECLARED, Stream.concat(forThis, forAll).toList()));
    }

    /** {@return what the activity owes for its permission, in words; GDPR Art. 25(1)} */
    private String duty(Obligation owed, Activity activity) {
        String what = words.of("duty", owed.duty());
        String group =
                owed.smallestGroup() == 0 ? "" : ", " + words.text("duty.groups", words.count(owed.smallestGroup()));
        return owed.operations().containsAll(activity.operations())
                ? what + group
                : what + group + " (" + operations(owed) + ")";
    }

    private String operations(Obligation owed) {
        return owed.operations().stream()
                .sorted()
                .map(operation -> words.of("operation", operation))
                .collect(Collectors.joining(", "));
    }

    String measure(Measure measure) {
        String detail = measure.detail() == null ? "" : ": " + measure.detail();
        String review = measure.reviewBy() == null ? "" : "; " + words.text("term.review_by", measure.reviewBy());
        return measure.measure() + detail + review;
    }

    private void decisions(LineCells cells, Activity activity) {
        AutomatedDecision said = activity.automatedDecision();
        if (said == null) {
            return;
        }
        List<String> texts = new ArrayList<>(List.of(words.text(said.made() ? "yes" : "no")));
        if (said.ground() != null) {
            texts.add(article(said.ground()));
        }
        Stream.of(said.logic(), said.significance()).filter(Objects::nonNull).forEach(texts::add);
        cells.put(Field.AUTOMATED_DECISION, Cell.of(Source.DECLARED, texts));
        if (said.profiling()) {
            cells.put(Field.PROFILING, Cell.declared(words.text("yes")));
        }
    }

    private static String article(AutomatedDecision.Ground ground) {
        return switch (ground) {
            case CONTRACT -> "Art. 22(2)(a)";
            case LAW -> "Art. 22(2)(b)";
            case CONSENT -> "Art. 22(2)(c)";
        };
    }

    /** {@return whether a rule may be about data of an activity, as far as keys can tell} */
    private static boolean concerns(Selector selector, Activity activity) {
        String purpose = activity.purpose();
        String root = purpose.endsWith(".**") ? purpose.substring(0, purpose.length() - 3) : purpose;
        return overlap(selector.categories(), activity.categories(), DeclaredFacts::meet)
                && overlap(selector.dataSubjects(), activity.dataSubjects(), String::equals)
                && overlap(selector.purposes(), List.of(root), DeclaredFacts::meet);
    }

    private static boolean meet(String one, String other) {
        return one.equals("*") || other.equals("*") || Taxonomy.covers(one, other) || Taxonomy.covers(other, one);
    }

    private static boolean overlap(List<String> some, List<String> others, BiPredicate<String, String> meet) {
        return some.isEmpty()
                || others.isEmpty()
                || some.stream().anyMatch(one -> others.stream().anyMatch(other -> meet.test(one, other)));
    }
}
