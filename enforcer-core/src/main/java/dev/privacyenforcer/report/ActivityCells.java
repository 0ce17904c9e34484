package dev.privacyenforcer.report;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.DataSubjectCategory.Role;
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

    static final String LEGAL_BASIS = "Legal basis";

    private final Vocabulary words;
    private final Role role;
    private final Activity activity;
    private final List<Flow> flows;

    ActivityCells(Vocabulary words, Role role, Activity activity, List<Flow> flows) {
        this.words = words;
        this.role = role;
        this.activity = activity;
        this.flows = flows;
    }

    List<Comparison> all(List<String> dataSubjects) {
        List<Comparison> cells = new ArrayList<>();
        cells.add(purpose());
        cells.add(Comparison.of(
                "Data subjects",
                role == Role.PROCESSOR ? "" : "Art. 30(1)(c)",
                words.dataSubjects(dataSubjects),
                count(flow -> Stream.of(flow.dataSubject())),
                words::dataSubject));
        cells.add(Comparison.of(
                "Categories of data",
                role == Role.PROCESSOR ? "" : "Art. 30(1)(c)",
                words.categories(activity.categories()),
                count(flow -> Stream.of(flow.category())),
                words::category));
        cells.add(operations());
        cells.add(legalBases());
        cells.add(recipients());
        storage().ifPresent(cells::add);
        cells.add(Comparison.unmeasured("Source of the data", "Art. 14(2)(f)", sources()));
        return List.copyOf(cells);
    }

    private Comparison purpose() {
        return Comparison.of(
                "Purpose",
                role == Role.PROCESSOR ? "Art. 30(2)(b)" : "Art. 30(1)(b)",
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
                "Operations",
                "Art. 4(2)",
                terms,
                count(flow -> Stream.of(flow.operation().key())),
                ActivityCells::operation);
    }

    private static Term operation(String key) {
        return new Term(key, Words.of("operation", key));
    }

    private Comparison legalBases() {
        List<Term> declared = activity.legalBases().stream()
                .filter(basis -> basis.basis() != LegalBasis.Basis.UNDECLARED)
                .map(ActivityCells::basis)
                .toList();
        if (declared.isEmpty() && role == Role.PROCESSOR) {
            declared = List.of(new Term("", "A matter for the controller for whom we act"));
        }
        return Comparison.brief(
                LEGAL_BASIS,
                "Art. 6(1)",
                declared,
                count(this::legalBasis),
                key -> new Term(key, Words.of("basis", key)));
    }

    private Stream<String> legalBasis(Flow flow) {
        return Stream.ofNullable(flow.legalBasis())
                .map(key -> key.toLowerCase(Locale.ROOT))
                .filter(key -> role == Role.CONTROLLER || !key.equals("undeclared"));
    }

    private static Term basis(LegalBasis basis) {
        String title = Words.of("basis", basis.basis());
        if (basis.reference() != null) {
            title += "; " + basis.reference();
        }
        if (basis.reviewBy() != null) {
            title += "; review by " + basis.reviewBy();
        }
        return new Term(basis.basis().name().toLowerCase(Locale.ROOT), title);
    }

    private Comparison recipients() {
        List<Term> declared = activity.recipients().isEmpty()
                ? List.of(new Term("", "None: may be disclosed to nobody"))
                : words.recipients(activity.recipients());
        return Comparison.of(
                "Recipients",
                role == Role.PROCESSOR ? "Art. 30(2)(c)" : "Art. 30(1)(d)",
                declared,
                count(flow -> flow.recipients().stream()),
                words::recipient);
    }

    private Optional<Comparison> storage() {
        Map<String, Long> countries = count(flow -> Stream.ofNullable(flow.country()));
        return countries.isEmpty()
                ? Optional.empty()
                : Optional.of(Comparison.brief(
                        "Countries of storage",
                        "Art. 30(1)(e)",
                        List.of(),
                        countries,
                        code -> new Term(code, Text.country(code))));
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
