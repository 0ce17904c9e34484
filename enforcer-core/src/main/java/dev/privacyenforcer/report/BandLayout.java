package dev.privacyenforcer.report;

import dev.privacyenforcer.report.BandDiagram.Band;
import dev.privacyenforcer.report.BandDiagram.Column;
import dev.privacyenforcer.report.BandDiagram.Node;
import dev.privacyenforcer.report.BandLinks.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Places bars and bands: each column ordered by where its bands come from, so that few of them cross. */
final class BandLayout {

    private static final int TOP = 34;
    private static final int GAP = 16;
    private static final int BAR = 12;
    private static final int LABEL = 42;

    private final Map<Link, Long> counts;
    private final Words words;
    private final Map<Column, List<Term>> columns = new EnumMap<>(Column.class);
    private final Map<Column, Map<Term, Node>> nodes = new EnumMap<>(Column.class);

    BandLayout(Map<Link, Long> counts, Words words) {
        this.counts = counts;
        this.words = words;
    }

    BandDiagram draw() {
        order();
        double tallest =
                columns.values().stream().mapToDouble(this::height).max().orElse(0);
        columns.forEach((column, terms) -> place(column, terms, tallest));
        List<Node> all = nodes.values().stream()
                .flatMap(placed -> placed.values().stream())
                .sorted(Comparator.comparing(Node::column).thenComparingDouble(Node::y))
                .toList();
        return new BandDiagram((int) Math.ceil(tallest) + TOP + GAP, all, bands());
    }

    private void order() {
        columns.put(Column.CATEGORY, terms(Column.CATEGORY, Link::source, Comparator.comparing(Term::key)));
        for (Column from : List.of(Column.CATEGORY, Column.PURPOSE)) {
            List<Term> before = columns.getOrDefault(from, List.of());
            Comparator<Term> order = Comparator.<Term>comparingDouble(term -> centre(from, before, term))
                    .thenComparing(Term::key);
            columns.put(from.next(), terms(from, Link::target, order));
        }
    }

    private List<Term> terms(Column from, Function<Link, Term> end, Comparator<Term> order) {
        return counts.keySet().stream()
                .filter(link -> link.from() == from)
                .map(end)
                .distinct()
                .sorted(order)
                .toList();
    }

    private double centre(Column from, List<Term> before, Term term) {
        return counts.keySet().stream()
                .filter(link -> link.from() == from && link.target().equals(term))
                .mapToInt(link -> before.indexOf(link.source()))
                .average()
                .orElse(0);
    }

    private double height(List<Term> terms) {
        return terms.stream().mapToDouble(term -> thickness(term) + GAP).sum();
    }

    private double thickness(Term term) {
        double in = 0;
        double out = 0;
        for (Map.Entry<Link, Long> entry : counts.entrySet()) {
            in += entry.getKey().target().equals(term) ? width(entry.getValue()) : 0;
            out += entry.getKey().source().equals(term) ? width(entry.getValue()) : 0;
        }
        return Math.max(BAR, Math.max(in, out));
    }

    private void place(Column column, List<Term> terms, double tallest) {
        double y = TOP + (tallest - height(terms)) / 2;
        Map<Term, Node> placed = new HashMap<>();
        for (Term term : terms) {
            placed.put(term, new Node(column, shorten(term.title()), y, thickness(term)));
            y += thickness(term) + GAP;
        }
        nodes.put(column, placed);
    }

    private List<Band> bands() {
        List<Link> ordered = counts.keySet().stream()
                .sorted(Comparator.comparing(Link::from)
                        .thenComparingDouble(
                                link -> node(link.from(), link.source()).y())
                        .thenComparingDouble(
                                link -> node(link.to(), link.target()).y())
                        .thenComparing(Link::kind))
                .toList();
        Map<Node, Double> out = new HashMap<>();
        Map<Node, Double> in = new HashMap<>();
        List<Band> bands = new ArrayList<>();
        for (Link link : ordered) {
            bands.add(band(link, out, in));
        }
        return bands;
    }

    private Band band(Link link, Map<Node, Double> out, Map<Node, Double> in) {
        long count = counts.getOrDefault(link, 0L);
        double width = width(count);
        double from = port(node(link.from(), link.source()), width, out);
        double to = port(node(link.to(), link.target()), width, in);
        double left = link.from().x() + BAR;
        double right = link.to().x();
        double middle = (left + right) / 2;
        String path = String.format(
                Locale.ROOT,
                "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
                left,
                from,
                middle,
                from,
                middle,
                to,
                right,
                to);
        String label = words.text(
                "bands.label." + link.kind().name().toLowerCase(Locale.ROOT),
                link.source().title(),
                link.target().title(),
                words.count(count));
        return new Band(path, width, link.kind(), label);
    }

    private static double port(Node node, double width, Map<Node, Double> used) {
        double start = used.getOrDefault(node, 0.0);
        used.put(node, start + width);
        return node.y() + start + width / 2;
    }

    private Node node(Column column, Term term) {
        return Objects.requireNonNull(nodes.getOrDefault(column, Map.of()).get(term));
    }

    private static double width(long count) {
        return Math.round((2 + 3 * Math.log10(count + 1.0)) * 10) / 10.0;
    }

    private static String shorten(String title) {
        return title.length() <= LABEL ? title : title.substring(0, LABEL - 1).strip() + "…";
    }
}
