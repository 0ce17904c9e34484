package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.RecipientDetails;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tables of the record as JSON. */
final class TablesJson {

    private final Words words;

    TablesJson(Words words) {
        this.words = words;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Tree place(Counted<Place> place) {
        return new Tree()
                .put("location", place.value().location())
                .put("within", place.value().within())
                .put("member", place.value().member())
                .put("count", place.count());
    }

    Tree flow(FlowLine line) {
        Route route = line.route();
        return seen(
                        new Tree()
                                .put("dataSubject", route.dataSubject())
                                .put("category", route.category())
                                .put("operation", route.operation().key())
                                .texts("purposes", route.purposes())
                                .texts("recipients", route.recipients())
                                .put("country", route.country())
                                .put("outcome", code(route.outcome()))
                                .put("drift", line.drift().key())
                                .put("reason", route.reason())
                                .put("rule", route.rule())
                                .put("legalBasis", route.legalBasis())
                                .texts("clauses", route.clauses())
                                .put("reviewedBy", route.reviewedBy()),
                        line.seen())
                .all("places", line.places(), TablesJson::place);
    }

    private static Tree seen(Tree tree, Sightings seen) {
        return tree.put("count", seen.count()).put("firstSeen", seen.first()).put("lastSeen", seen.last());
    }

    Tree unseen(Unseen line) {
        return new Tree()
                .put("drift", line.drift().key())
                .put("rule", line.rule().isEmpty() ? null : line.rule())
                .texts("dataSubjects", keys(line.dataSubjects()))
                .put("category", line.category().key())
                .put("purpose", key(line.purpose()))
                .put("recipient", key(line.recipient()))
                .texts("clauses", line.clauses());
    }

    private static @Nullable String key(@Nullable Term term) {
        return term == null ? null : term.key();
    }

    private static List<String> keys(Collection<Term> terms) {
        return terms.stream().map(Term::key).toList();
    }

    Tree prohibition(ProhibitionRow row) {
        return new Tree()
                .put("id", row.prohibition().id())
                .put("title", row.title())
                .texts("dataSubjects", keys(row.dataSubjects()))
                .texts("categories", keys(row.categories()))
                .texts("exceptCategories", keys(row.except()))
                .texts("purposes", keys(row.purposes()))
                .texts("recipients", keys(row.recipients()))
                .texts(
                        "operations",
                        row.prohibition().selector().operations().stream()
                                .sorted()
                                .map(operation -> operation.key())
                                .toList())
                .texts("clauses", row.prohibition().clauses())
                .put("checked", row.evaluated())
                .put("stopped", row.attempts())
                .put("passed", row.violations())
                .put("standing", code(row.standing()));
    }

    Tree recipient(RecipientRow row) {
        RecipientDetails details = row.details();
        Tree tree = new Tree()
                .put("key", row.term().key())
                .put("title", row.term().title())
                .put("declared", details != null);
        if (details != null) {
            tree.put("role", details.role() == null ? null : code(details.role()))
                    .texts("countries", details.countries())
                    .put(
                            "safeguard",
                            details.safeguard() == null
                                    ? null
                                    : details.safeguard().key())
                    .put("reference", details.reference())
                    .put("contract", details.contract())
                    .texts("clauses", details.clauses());
        }
        return tree.texts("notDeclared", row.openCells())
                .all("sent", row.sent(), TablesJson::counted)
                .put("notPermitted", row.refused());
    }

    private static Tree counted(Counted<Term> counted) {
        return new Tree()
                .put("key", counted.value().key())
                .put("title", counted.value().title())
                .put("count", counted.count());
    }

    Tree transfer(TransferRow row) {
        return new Tree()
                .put("recipient", row.recipient().key())
                .texts("countries", row.countries())
                .put(
                        "safeguard",
                        row.safeguard() == null ? null : row.safeguard().key())
                .put("reference", row.reference())
                .put("standing", code(row.standing()))
                .all("sent", row.sent(), TablesJson::counted);
    }

    Tree consent(ConsentRow row) {
        Tree refusals = new Tree();
        row.refusals().forEach(refusals::put);
        return new Tree()
                .put("line", row.line())
                .texts(
                        "declared",
                        row.bases().lines().stream()
                                .flatMap(line -> line.declared().stream())
                                .map(Term::key)
                                .filter(key -> !key.isEmpty())
                                .toList())
                .put("consentGiven", row.given())
                .put("consentCoveragePercent", row.coverage())
                .put("refused", refusals);
    }

    Tree clause(ClauseRow row) {
        return new Tree()
                .put("clause", row.clause())
                .put("status", row.standing().status())
                .put("reason", row.reason())
                .put("standing", code(row.standing()))
                .put("says", words.of("clause", row.standing()))
                .all("rules", row.rules(), rule -> new Tree()
                        .put("id", rule.id())
                        .put("title", rule.title())
                        .put("anchor", rule.anchor()))
                .all("remarks", row.remarks(), remark -> new Tree()
                        .put("code", remark.code())
                        .put("why", remark.why()));
    }

    static Tree change(RecordChange change) {
        return new Tree()
                .put("subject", code(change.subject()))
                .put("kind", code(change.kind()))
                .put("key", change.key().isEmpty() ? null : change.key())
                .put("before", change.before())
                .put("after", change.after())
                .texts(
                        "lines",
                        change.lines().stream().map(RecordChange.Line::id).toList())
                .put("material", change.material());
    }
}
