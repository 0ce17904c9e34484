package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Categories of data against purposes: the densest view of the record.
 *
 * @param purposes the columns
 * @param rows the rows
 */
record Matrix(List<Term> purposes, List<Row> rows) {

    private static final int MOST = 24;

    /**
     * One category of data.
     *
     * @param category which
     * @param squares one for each purpose, in their order
     */
    record Row(Term category, List<Square> squares) {}

    /**
     * One category for one purpose.
     *
     * @param permitted how often permitted
     * @param refused how often not allowed
     * @param declared whether an activity declares it
     */
    record Square(long permitted, long refused, boolean declared) {

        static final Square EMPTY = new Square(0, 0, false);

        Square plus(Square other) {
            return new Square(permitted + other.permitted, refused + other.refused, declared || other.declared);
        }

        boolean isEmpty() {
            return permitted == 0 && refused == 0 && !declared;
        }
    }

    static Matrix of(List<FlowLine> flows, List<Unseen> unseen, Vocabulary words) {
        UnaryOperator<String> category = Grouping.of(keys(flows, unseen, true), MOST);
        UnaryOperator<String> purpose = Grouping.of(keys(flows, unseen, false), MOST);
        Map<String, Map<String, Square>> squares = new TreeMap<>();
        flows.forEach(line ->
                add(squares, category.apply(line.category().key()), purpose.apply(key(line.purpose())), square(line)));
        unseen.stream()
                .filter(line -> line.drift() == Drift.DECLARED_NOT_OBSERVED)
                .forEach(line -> add(
                        squares,
                        category.apply(line.category().key()),
                        purpose.apply(key(line.purpose())),
                        new Square(0, 0, true)));
        TreeSet<String> columns = new TreeSet<>();
        squares.values().forEach(row -> columns.addAll(row.keySet()));
        List<Row> rows = squares.entrySet().stream()
                .map(entry -> new Row(
                        words.category(entry.getKey()),
                        columns.stream()
                                .map(column -> entry.getValue().getOrDefault(column, Square.EMPTY))
                                .toList()))
                .toList();
        return new Matrix(columns.stream().map(key -> title(key, words)).toList(), rows);
    }

    private static Term title(String key, Vocabulary words) {
        return key.isEmpty() ? new Term("", words.words().text("bands.no_purpose")) : words.purpose(key);
    }

    private static Square square(FlowLine line) {
        boolean refused = line.outcome() != Flow.Outcome.PERMITTED;
        long count = line.seen().count();
        return new Square(refused ? 0 : count, refused ? count : 0, !refused);
    }

    private static void add(Map<String, Map<String, Square>> squares, String category, String purpose, Square square) {
        squares.computeIfAbsent(category, key -> new LinkedHashMap<>()).merge(purpose, square, Square::plus);
    }

    private static List<String> keys(List<FlowLine> flows, List<Unseen> unseen, boolean categories) {
        return Stream.concat(
                        flows.stream().map(line -> categories ? line.category().key() : key(line.purpose())),
                        unseen.stream().map(line -> categories ? line.category().key() : key(line.purpose())))
                .distinct()
                .toList();
    }

    private static String key(@Nullable Term purpose) {
        return purpose == null ? "" : purpose.key();
    }
}
