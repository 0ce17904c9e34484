package dev.privacyenforcer.examples.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of {@code docs/coverage.md}: a cell for each form, way of guarding, and JDK. */
final class Table {

    static final List<String> JDKS = List.of("17", "25");
    private static final String SEPARATOR = "; ";

    private record Key(String form, Column column, String jdk) {}

    private final Map<Key, String> cells = new LinkedHashMap<>();

    void put(Form form, Column column, String jdk, String cell) {
        cells.put(new Key(form.id(), column, jdk), cell);
    }

    String cell(Form form, Column column, String jdk) {
        return cells.getOrDefault(new Key(form.id(), column, jdk), "");
    }

    /** {@return the table that is written in a page} */
    static Table parse(List<String> page) {
        Table table = new Table();
        for (String line : page) {
            String[] parts = line.split("\\|", -1);
            if (line.startsWith("| `") && parts.length == 4 + Column.values().length) {
                String form = parts[1].strip().replace("`", "");
                int at = 3;
                for (Column column : Column.values()) {
                    table.read(form, column, parts[at++].strip());
                }
            }
        }
        return table;
    }

    private void read(String form, Column column, String text) {
        for (String jdk : JDKS) {
            String cell = Stream.of(text.split(SEPARATOR, -1))
                    .filter(part -> part.startsWith(jdk + ": "))
                    .map(part -> part.substring(jdk.length() + 2))
                    .findFirst()
                    .orElse(text);
            cells.put(new Key(form, column, jdk), cell);
        }
    }

    List<String> rows(List<Form> forms) {
        List<String> rows = new ArrayList<>();
        rows.add("| Form | Gets at the field by | " + titles(column -> column.title()) + " |");
        rows.add("|---|---|" + "---|".repeat(Column.values().length));
        for (Form form : forms) {
            rows.add("| `" + form.id() + "` | " + form.what() + " | " + titles(column -> text(form, column)) + " |");
        }
        return rows;
    }

    List<String> totals(List<Form> forms) {
        List<String> rows = new ArrayList<>();
        rows.add("| " + forms.size() + " forms | " + eachJdk((column, jdk) -> column.title() + ", " + jdk) + " |");
        rows.add("|---|" + "---:|".repeat(Column.values().length * JDKS.size()));
        for (String kind : List.of(Cells.CAUGHT, "refused", "residual", Cells.NOT_POSSIBLE)) {
            String name = kind.equals(Cells.NOT_POSSIBLE) ? "not possible" : kind;
            rows.add("| " + name + " | " + eachJdk((column, jdk) -> String.valueOf(count(forms, column, jdk, kind)))
                    + " |");
        }
        return rows;
    }

    private long count(List<Form> forms, Column column, String jdk, String kind) {
        return forms.stream()
                .filter(form -> Cells.kind(cell(form, column, jdk)).equals(kind))
                .count();
    }

    private String text(Form form, Column column) {
        String first = cell(form, column, JDKS.get(0));
        boolean same = JDKS.stream().allMatch(jdk -> cell(form, column, jdk).equals(first));
        return same
                ? first
                : JDKS.stream().map(jdk -> jdk + ": " + cell(form, column, jdk)).collect(Collectors.joining(SEPARATOR));
    }

    private static String titles(java.util.function.Function<Column, String> title) {
        return Stream.of(Column.values()).map(title).collect(Collectors.joining(" | "));
    }

    private static String eachJdk(java.util.function.BiFunction<Column, String, String> text) {
        return Stream.of(Column.values())
                .flatMap(column -> JDKS.stream().map(jdk -> text.apply(column, jdk)))
                .collect(Collectors.joining(" | "));
    }
}
