package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.report.BandDiagram.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the bands join, and how often that was seen. */
final class BandLinks {

    private static final int MOST_CATEGORIES = 20;
    private static final Term NO_PURPOSE = new Term("", "No purpose");
    private static final Term NOBODY = new Term("", "Nobody: stays inside");

    /** One band before it is drawn: from a node of one column to a node of the next. */
    record Link(Column from, Term source, Term target, boolean refused) {

        Column to() {
            return from.next();
        }
    }

    private final Map<Link, Long> counts = new LinkedHashMap<>();

    private BandLinks() {}

    static Map<Link, Long> of(List<FlowLine> lines, Vocabulary words) {
        BandLinks links = new BandLinks();
        UnaryOperator<String> shorten = grouping(lines);
        lines.forEach(line ->
                links.add(line, words.category(shorten.apply(line.category().key()))));
        return links.counts;
    }

    private void add(FlowLine line, Term category) {
        boolean refused = line.outcome() != Flow.Outcome.PERMITTED;
        Term opened = line.purpose();
        Term purpose = opened == null ? NO_PURPOSE : opened;
        long count = line.seen().count();
        counts.merge(new Link(Column.CATEGORY, category, purpose, refused), count, Long::sum);
        List<Term> recipients = line.recipients().isEmpty() ? List.of(NOBODY) : line.recipients();
        for (Term recipient : recipients) {
            counts.merge(new Link(Column.PURPOSE, purpose, recipient, refused), count, Long::sum);
        }
    }

    /** {@return how far keys must be shortened for the picture to stay readable} */
    private static UnaryOperator<String> grouping(List<FlowLine> lines) {
        for (int depth = 6; depth > 2; depth--) {
            int parts = depth;
            if (lines.stream()
                            .map(line -> first(line.category().key(), parts))
                            .distinct()
                            .count()
                    <= MOST_CATEGORIES) {
                return key -> first(key, parts);
            }
        }
        return key -> first(key, 2);
    }

    private static String first(String key, int parts) {
        int end = -1;
        for (int i = 0; i < parts; i++) {
            end = key.indexOf('.', end + 1);
            if (end < 0) {
                return key;
            }
        }
        return key.substring(0, end);
    }
}
