package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Flows of one purpose under one rule, for a table that stays readable: operations and countries are joined.
 *
 * @param purposes the open purposes, outermost first
 * @param outcome what became of them
 * @param rule the rule that decided, or null
 * @param legalBasis the legal basis, or null
 * @param reviewedBy who reviewed the de-identifying method, or null
 * @param rows the flows
 */
record FlowTable(
        List<Term> purposes,
        Flow.Outcome outcome,
        @Nullable String rule,
        @Nullable String legalBasis,
        @Nullable String reviewedBy,
        List<Row> rows) {

    /**
     * One category of data of one kind of data subject, for the same recipients.
     *
     * @param lines the flows it joins
     */
    record Row(List<FlowLine> lines) {

        private FlowLine first() {
            return lines.get(0);
        }

        Term category() {
            return first().category();
        }

        Term dataSubject() {
            return first().dataSubject();
        }

        List<Term> recipients() {
            return first().recipients();
        }

        String operations(Words words) {
            return lines.stream()
                    .map(line -> words.of("operation", line.route().operation())
                            + (line.route().country() == null
                                    ? ""
                                    : " (" + words.country(line.route().country()) + ")"))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        Sightings seen() {
            return Sightings.sum(lines.stream().map(FlowLine::seen).toList());
        }

        List<Counted<Place>> places() {
            return lines.stream().flatMap(line -> line.places().stream()).toList();
        }
    }

    static List<FlowTable> of(List<FlowLine> lines) {
        Map<List<Object>, List<FlowLine>> groups = group(lines, FlowTable::key);
        return groups.values().stream().map(FlowTable::table).toList();
    }

    private static FlowTable table(List<FlowLine> lines) {
        FlowLine first = lines.get(0);
        Collection<List<FlowLine>> rows = group(
                        lines, line -> List.of(line.dataSubject(), line.category(), line.recipients()))
                .values();
        return new FlowTable(
                first.purposes(),
                first.outcome(),
                first.route().rule(),
                first.route().legalBasis(),
                first.route().reviewedBy(),
                rows.stream().map(Row::new).toList());
    }

    private static List<Object> key(FlowLine line) {
        Route route = line.route();
        return Stream.of(route.purposes(), route.outcome(), route.rule(), route.legalBasis(), route.reviewedBy())
                .map(part -> Objects.requireNonNullElse((Object) part, ""))
                .toList();
    }

    private static Map<List<Object>, List<FlowLine>> group(List<FlowLine> lines, Function<FlowLine, List<Object>> key) {
        Map<List<Object>, List<FlowLine>> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.computeIfAbsent(key.apply(line), unseen -> new ArrayList<>())
                .add(line));
        return groups;
    }
}
