package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.report.BandDiagram.Column;
import dev.privacyenforcer.report.BandDiagram.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the bands join, and how often that was seen. */
final class BandLinks {

    private static final int MOST = 20;

    /** One band before it is drawn: from a node of one column to a node of the next. */
    record Link(Column from, Term source, Term target, Kind kind) {

        Column to() {
            return from.next();
        }
    }

    private final Map<Link, Long> counts = new LinkedHashMap<>();
    private final Vocabulary vocabulary;
    private final Term noPurpose;
    private final Term nobody;
    private UnaryOperator<String> category = UnaryOperator.identity();
    private UnaryOperator<String> purpose = UnaryOperator.identity();
    private UnaryOperator<String> recipient = UnaryOperator.identity();

    private BandLinks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        noPurpose = new Term("", vocabulary.words().text("bands.no_purpose"));
        nobody = new Term("", vocabulary.words().text("bands.nobody"));
    }

    static Map<Link, Long> of(List<FlowLine> lines, List<Unseen> unseen, Vocabulary vocabulary) {
        BandLinks links = new BandLinks(vocabulary);
        links.group(lines, unseen);
        lines.forEach(links::add);
        unseen.forEach(links::add);
        return links.counts;
    }

    private void group(List<FlowLine> lines, List<Unseen> unseen) {
        category = Grouping.of(
                Stream.concat(
                                lines.stream().map(FlowLine::category),
                                unseen.stream().map(Unseen::category))
                        .map(Term::key)
                        .toList(),
                MOST);
        purpose = Grouping.of(
                Stream.concat(
                                lines.stream().flatMap(line -> Stream.ofNullable(line.purpose())),
                                unseen.stream().flatMap(line -> Stream.ofNullable(line.purpose())))
                        .map(Term::key)
                        .toList(),
                MOST);
        recipient = Grouping.of(
                Stream.concat(
                                lines.stream().flatMap(line -> line.recipients().stream()),
                                unseen.stream().flatMap(line -> Stream.ofNullable(line.recipient())))
                        .map(Term::key)
                        .toList(),
                MOST);
    }

    private void add(FlowLine line) {
        Kind kind = line.outcome() == Flow.Outcome.PERMITTED ? Kind.PERMITTED : Kind.REFUSED;
        long count = line.seen().count();
        List<Term> recipients = line.recipients().isEmpty() ? List.of(nobody) : line.recipients();
        Term through = purpose(line.purpose());
        add(new Link(Column.CATEGORY, category(line.category()), through, kind), count);
        recipients.forEach(to -> add(new Link(Column.PURPOSE, through, recipient(to), kind), count));
    }

    /** What was seen of two ends is no longer unseen between them, though a category beneath may be. */
    private void add(Unseen line) {
        Term through = purpose(line.purpose());
        add(new Link(Column.CATEGORY, category(line.category()), through, Kind.UNSEEN), 0);
        Term to = line.recipient() == null ? nobody : recipient(line.recipient());
        add(new Link(Column.PURPOSE, through, to, Kind.UNSEEN), 0);
    }

    private void add(Link link, long count) {
        boolean seen = link.kind() == Kind.UNSEEN
                && Stream.of(Kind.PERMITTED, Kind.REFUSED)
                        .anyMatch(
                                kind -> counts.containsKey(new Link(link.from(), link.source(), link.target(), kind)));
        if (!seen) {
            counts.merge(link, count, Long::sum);
        }
    }

    private Term category(Term term) {
        return vocabulary.category(category.apply(term.key()));
    }

    private Term purpose(@Nullable Term term) {
        return term == null ? noPurpose : vocabulary.purpose(purpose.apply(term.key()));
    }

    private Term recipient(Term term) {
        return term.key().isEmpty() ? nobody : vocabulary.recipient(recipient.apply(term.key()));
    }
}
