package dev.privacyenforcer.report;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Activity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A flow that was never seen, though the policy declares it or the code could take it.
 *
 * @param drift which of the two
 * @param rule the activity that declares it, or empty
 * @param dataSubjects whose data
 * @param category which data
 * @param purpose for what, or null if the code names none
 * @param recipient to whom, or null for use within
 * @param clauses the clauses of the activity
 */
record Unseen(
        Drift drift,
        String rule,
        List<Term> dataSubjects,
        Term category,
        @Nullable Term purpose,
        @Nullable Term recipient,
        List<String> clauses) {

    /** {@return what each activity declares and nobody saw: categories, and recipients that got nothing} */
    static List<Unseen> declared(List<ActivityRow> rows, Vocabulary words) {
        List<Unseen> unseen = new ArrayList<>();
        for (ActivityRow row : rows) {
            List<Term> categories = unseen(row, Field.DATA_CATEGORIES);
            categories.forEach(category -> unseen.add(declared(row, words, category, null)));
            List<Term> all = terms(row, Field.DATA_CATEGORIES);
            for (Term recipient : unseen(row, Field.RECIPIENTS)) {
                all.forEach(category -> unseen.add(declared(row, words, category, recipient)));
            }
        }
        return List.copyOf(unseen);
    }

    private static Unseen declared(ActivityRow row, Vocabulary words, Term category, @Nullable Term recipient) {
        return new Unseen(
                Drift.DECLARED_NOT_OBSERVED,
                row.activity().id(),
                terms(row, Field.DATA_SUBJECTS),
                category,
                words.purpose(row.activity().purpose()),
                recipient,
                row.activity().clauses());
    }

    private static List<Term> unseen(ActivityRow row, Field field) {
        return row.cell(field).stream()
                .flatMap(cell -> cell.lines().stream())
                .filter(line -> line.seen() != null && line.seen().isEmpty())
                .flatMap(line -> line.declared().stream())
                .filter(term -> !term.key().isEmpty())
                .toList();
    }

    private static List<Term> terms(ActivityRow row, Field field) {
        return row.cell(field).stream()
                .flatMap(cell -> cell.lines().stream())
                .flatMap(line -> line.declared().stream())
                .filter(term -> !term.key().isEmpty())
                .toList();
    }

    /** {@return what the code could do and nobody saw} */
    static List<Unseen> possible(
            @Nullable Observation possible, Observation seen, List<ActivityRow> rows, Vocabulary words) {
        if (possible == null) {
            return List.of();
        }
        Set<List<Object>> known = new LinkedHashSet<>();
        seen.flows().forEach(flow -> {
            known.add(edge(flow, deciding(flow)));
            known.add(edge(flow, "")); // for whatever purpose: the code names none, the run had one
        });
        List<Unseen> unseen = new ArrayList<>();
        for (Flow flow : possible.canonical().flows()) {
            if (known.add(edge(flow, deciding(flow)))) {
                unseen.add(possible(flow, rows, words));
            }
        }
        return List.copyOf(unseen);
    }

    /** The innermost purpose decides: what is open around it only the running program knows. */
    private static String deciding(Flow flow) {
        return flow.purposes().isEmpty()
                ? ""
                : flow.purposes().get(flow.purposes().size() - 1);
    }

    private static List<Object> edge(Flow flow, String purpose) {
        return List.of(flow.dataSubject(), flow.category(), flow.operation(), purpose, flow.recipients());
    }

    private static Unseen possible(Flow flow, List<ActivityRow> rows, Vocabulary words) {
        List<Term> purposes = words.purposes(flow.purposes());
        List<Term> recipients = words.recipients(flow.recipients());
        Activity declared = rows.stream()
                .filter(row -> declares(row, flow))
                .map(ActivityRow::activity)
                .findFirst()
                .orElse(null);
        return new Unseen(
                Drift.POSSIBLE_NOT_OBSERVED,
                declared == null ? "" : declared.id(),
                words.dataSubjects(List.of(flow.dataSubject())),
                words.category(flow.category()),
                purposes.isEmpty() ? null : purposes.get(purposes.size() - 1),
                recipients.isEmpty() ? null : recipients.get(recipients.size() - 1),
                declared == null ? List.of() : declared.clauses());
    }

    /** {@return whether the activity names all that the flow is about, as far as keys can tell} */
    private static boolean declares(ActivityRow row, Flow flow) {
        String purpose = row.activity().purpose();
        boolean forIt =
                purpose.endsWith(".**") ? new Term(purpose, "").covers(deciding(flow)) : purpose.equals(deciding(flow));
        boolean does = flow.operation() == Operation.SHARE
                || row.activity().operations().contains(flow.operation());
        return forIt
                && does
                && named(row, Field.DATA_SUBJECTS, flow.dataSubject())
                && named(row, Field.DATA_CATEGORIES, flow.category())
                && row.except().stream().noneMatch(term -> term.covers(flow.category()))
                && flow.recipients().stream().allMatch(recipient -> named(row, Field.RECIPIENTS, recipient));
    }

    private static boolean named(ActivityRow row, Field field, String key) {
        return terms(row, field).stream().anyMatch(term -> term.covers(key));
    }
}
