package dev.privacyenforcer.report;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.LegalBasis;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The cells of one activity. */
final class ActivityCells {

    private final Vocabulary words;
    private final Part part;
    private final Activity activity;
    private final List<Flow> flows;

    ActivityCells(Vocabulary words, Part part, Activity activity, List<Flow> flows) {
        this.words = words;
        this.part = part;
        this.activity = activity;
        this.flows = flows;
    }

    List<Comparison> all(List<String> dataSubjects) {
        List<Comparison> cells = new ArrayList<>();
        cells.add(purpose());
        cells.add(Comparison.of(
                Field.DATA_SUBJECTS,
                words.dataSubjects(dataSubjects),
                count(flow -> Stream.of(flow.dataSubject())),
                words::dataSubject));
        cells.add(Comparison.of(
                Field.DATA_CATEGORIES,
                words.categories(activity.categories()),
                count(flow -> Stream.of(flow.category())),
                words::category));
        cells.add(operations());
        cells.add(legalBases());
        cells.add(recipients());
        storage().ifPresent(cells::add);
        cells.add(Comparison.unmeasured(Field.DATA_SOURCES, sources()));
        return List.copyOf(cells);
    }

    private Comparison purpose() {
        return Comparison.of(
                Field.PURPOSE_LABEL,
                List.of(words.purpose(activity.purpose())),
                count(flow -> flow.purposes().stream()
                        .skip(Math.max(0, flow.purposes().size() - 1L))),
                words::purpose);
    }

    private Comparison operations() {
        Set<Operation> declared = EnumSet.noneOf(Operation.class);
        declared.addAll(activity.operations());
        if (!activity.recipients().isEmpty()) {
            declared.add(Operation.SHARE);
        }
        List<Term> terms = declared.stream().map(o -> operation(o.key())).toList();
        return Comparison.brief(
                Field.OPERATIONS,
                terms,
                count(flow -> Stream.of(flow.operation().key())),
                this::operation);
    }

    private Term operation(String key) {
        return new Term(key, words.words().of("operation", key));
    }

    private Comparison legalBases() {
        List<Term> declared = activity.legalBases().stream()
                .filter(basis -> basis.basis() != LegalBasis.Basis.UNDECLARED)
                .map(this::basis)
                .toList();
        if (declared.isEmpty() && part == Part.PROCESSOR) {
            declared = List.of(new Term("", words.words().text("term.controllers_matter")));
        }
        return Comparison.brief(
                Field.LEGAL_BASES,
                declared,
                count(this::legalBasis),
                key -> new Term(key, words.words().of("basis", key)));
    }

    private Stream<String> legalBasis(Flow flow) {
        return Stream.ofNullable(flow.legalBasis())
                .map(key -> key.toLowerCase(Locale.ROOT))
                .filter(key -> part == Part.CONTROLLER || !key.equals("undeclared"));
    }

    private Term basis(LegalBasis basis) {
        String title = words.words().of("basis", basis.basis());
        if (basis.reference() != null) {
            title += "; " + basis.reference();
        }
        if (basis.reviewBy() != null) {
            title += "; " + words.words().text("term.review_by", basis.reviewBy());
        }
        return new Term(basis.basis().name().toLowerCase(Locale.ROOT), title);
    }

    private Comparison recipients() {
        List<Term> declared = activity.recipients().isEmpty()
                ? List.of(new Term("", words.words().text("term.nobody_may")))
                : words.recipients(activity.recipients());
        return Comparison.of(Field.RECIPIENTS, declared, count(flow -> flow.recipients().stream()), words::recipient);
    }

    private Optional<Comparison> storage() {
        Map<String, Long> countries = count(flow -> Stream.ofNullable(flow.country()));
        return countries.isEmpty()
                ? Optional.empty()
                : Optional.of(Comparison.brief(
                        Field.STORAGE_LOCATIONS,
                        List.of(),
                        countries,
                        code -> new Term(code, words.words().country(code))));
    }

    private List<Term> sources() {
        return words.recipients(activity.sources());
    }

    private Map<String, Long> count(Function<Flow, Stream<String>> keys) {
        Map<String, Long> counts = new TreeMap<>();
        for (Flow flow : flows) {
            keys.apply(flow).distinct().forEach(key -> counts.merge(key, flow.count(), Long::sum));
        }
        return counts;
    }
}
