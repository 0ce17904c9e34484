package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.RecipientDetails;
import dev.privacyenforcer.policy.Taxonomy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the policy says of one activity, and what follows from it, cell by cell. */
final class ActivityFacts {

    private final ActivityRow row;
    private final Vocabulary vocabulary;
    private final Words words;
    private final List<Term> categories;
    private final List<Term> dataSubjects;

    ActivityFacts(ActivityRow row, Vocabulary vocabulary) {
        this.row = row;
        this.vocabulary = vocabulary;
        this.words = vocabulary.words();
        this.categories = terms(Field.DATA_CATEGORIES);
        this.dataSubjects = terms(Field.DATA_SUBJECTS);
    }

    private List<Term> terms(Field field) {
        List<Term> terms = new ArrayList<>();
        row.cell(field).ifPresent(cell -> cell.lines().forEach(line -> {
            terms.addAll(line.declared());
            if (line.seen() != null) {
                line.seen().forEach(seen -> terms.add(seen.value()));
            }
        }));
        return terms.stream().distinct().toList();
    }

    void identity(LineCells cells) {
        String purpose = row.activity().purpose();
        cells.put(Field.ACTIVITY_ID, Cell.declared(row.activity().id()));
        cells.put(Field.ACTIVITY_NAME, Cell.declared(row.title()));
        cells.put(Field.ON_BEHALF_OF, Cell.of(Source.DECLARED, row.onBehalfOf()));
        cells.put(Field.STATUS, Cell.computed(words.text(row.isObserved() ? "status.active" : "status.declared")));
        cells.put(Field.PURPOSE_KEY, Cell.declared(purpose));
        cells.put(Field.PURPOSE_IRI, Cell.computed(Vocabulary.iri(Taxonomy.Kind.PURPOSE, purpose)));
        cells.put(Field.SOURCE_CLAUSE, Cell.of(Source.DECLARED, row.activity().clauses()));
        row.cells().forEach(cell -> cells.put(cell.field(), cell.cell()));
    }

    void data(LineCells cells) {
        cells.put(Field.EXCEPT_CATEGORIES, Cell.terms(Source.DECLARED, row.except()));
        cells.put(
                Field.SPECIAL_CATEGORIES,
                orNone(Cell.terms(Source.COMPUTED, SpecialCategories.special(categories)), "none.among_keys"));
        cells.put(
                Field.VULNERABLE_SUBJECTS,
                orNone(Cell.terms(Source.COMPUTED, SpecialCategories.vulnerable(dataSubjects)), "none.among_keys"));
        List<Term> sources = row.cell(Field.DATA_SOURCES).stream()
                .flatMap(cell -> cell.lines().stream())
                .flatMap(line -> line.declared().stream())
                .toList();
        cells.put(
                Field.COLLECTION_METHOD,
                sources.isEmpty() ? Cell.NOT_DECLARED : Cell.computed(words.text("collected.from_others")));
    }

    private Cell orNone(Cell cell, String key) {
        return cell.isEmpty() ? Cell.computed(words.text(key)) : cell;
    }

    void lawfulness(LineCells cells, List<ConsentRow> consents) {
        List<LegalBasis> bases = row.activity().legalBases().stream()
                .filter(basis -> basis.basis() != LegalBasis.Basis.UNDECLARED)
                .toList();
        cells.put(Field.ARTICLE_6, Cell.of(Source.COMPUTED, each(bases, basis -> words.of("article6", basis.basis()))));
        cells.put(
                Field.LAW_REFERENCE,
                Cell.of(Source.DECLARED, each(of(bases, LegalBasis.Basis.LEGAL_OBLIGATION), LegalBasis::reference)));
        List<LegalBasis> interests = of(bases, LegalBasis.Basis.LEGITIMATE_INTERESTS);
        cells.put(Field.LIA_REFERENCE, Cell.of(Source.DECLARED, each(interests, LegalBasis::reference)));
        cells.put(
                Field.CONSENT_MODEL, Cell.of(Source.DECLARED, each(bases, basis -> words.of("model", basis.model()))));
        List<String> reviews = each(bases, basis -> text(basis.reviewBy()));
        if (!reviews.isEmpty()) {
            cells.put(Field.REVIEW_BY, Cell.of(Source.DECLARED, reviews));
        }
        consents.stream()
                .filter(consent -> consent.line().equals(row.lineId()) && consent.coverage() != null)
                .findFirst()
                .ifPresent(consent -> cells.put(Field.CONSENT_COVERAGE_PCT, Cell.computed(consent.coverage())));
        cells.put(Field.RIGHTS_AVAILABLE, Cell.of(Source.COMPUTED, rights(bases)));
    }

    private List<String> rights(List<LegalBasis> bases) {
        return bases.isEmpty()
                ? List.of(words.text("rights.depend"))
                : bases.stream()
                        .flatMap(basis ->
                                Stream.of(words.of("rights", basis.basis()).split(";\\s*")))
                        .distinct()
                        .toList();
    }

    private static List<LegalBasis> of(List<LegalBasis> bases, LegalBasis.Basis which) {
        return bases.stream().filter(basis -> basis.basis() == which).toList();
    }

    private static List<String> each(List<LegalBasis> bases, Function<LegalBasis, @Nullable String> text) {
        return bases.stream().map(text).filter(Objects::nonNull).distinct().toList();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return Text.date(date);
    }

    void recipients(LineCells cells, List<RecipientRow> all) {
        List<Term> named = terms(Field.RECIPIENTS);
        List<RecipientDetails> details = all.stream()
                .filter(recipient -> named.stream()
                        .anyMatch(term ->
                                !term.key().isEmpty() && recipient.term().covers(term.key())))
                .map(RecipientRow::details)
                .filter(Objects::nonNull)
                .toList();
        cells.put(
                Field.RECIPIENTS_INTERNAL_ROLES,
                Cell.of(
                        Source.DECLARED,
                        texts(
                                details.stream().filter(d -> d.role() == RecipientDetails.Role.INTERNAL),
                                d -> Objects.requireNonNullElse(d.title(), d.key()))));
        cells.put(
                Field.PROCESSOR_CONTRACT_REF,
                Cell.of(Source.DECLARED, texts(details.stream(), RecipientDetails::contract)));
        List<RecipientDetails> abroad = details.stream()
                .filter(d -> !TransferRow.thirdCountries(d).isEmpty())
                .toList();
        boolean known = !details.isEmpty()
                && details.stream().noneMatch(d -> d.countries().isEmpty());
        Cell countries = Cell.of(
                Source.DECLARED,
                abroad.stream()
                        .flatMap(d -> TransferRow.thirdCountries(d).stream())
                        .distinct()
                        .map(words::country)
                        .toList());
        cells.put(
                Field.THIRD_COUNTRIES,
                countries.isEmpty() && known ? Cell.computed(words.text("none.third")) : countries);
        cells.put(
                Field.TRANSFER_MECHANISM,
                Cell.of(
                        Source.DECLARED,
                        texts(
                                abroad.stream(),
                                d -> d.safeguard() == null ? null : words.of("safeguard", d.safeguard()))));
        cells.put(
                Field.TRANSFER_DOCUMENT_REF,
                Cell.of(Source.DECLARED, texts(abroad.stream(), RecipientDetails::reference)));
    }

    private static List<String> texts(
            Stream<RecipientDetails> details, Function<RecipientDetails, @Nullable String> text) {
        return details.map(text).filter(Objects::nonNull).distinct().toList();
    }

    void assessment(LineCells cells) {
        List<String> hints = AssessmentHints.of(row, categories, dataSubjects, words);
        String key = hints.isEmpty() ? "dpia.none" : hints.size() == 1 ? "dpia.one" : "dpia.several";
        cells.put(Field.DPIA_REQUIRED, Cell.computed(words.text(key)));
        cells.put(
                Field.DPIA_REASONS,
                hints.isEmpty() ? Cell.computed(words.text("none.among_keys")) : Cell.of(Source.COMPUTED, hints));
        String profiling =
                row.activity().purpose().toLowerCase(Locale.ROOT).contains("profil") ? "yes" : "none.in_purpose";
        cells.put(Field.PROFILING, Cell.computed(words.text(profiling)));
    }
}
