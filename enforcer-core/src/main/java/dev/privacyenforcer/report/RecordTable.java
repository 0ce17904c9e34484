package dev.privacyenforcer.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The lines of the record as a table of texts that a spreadsheet cannot take for formulas.
 *
 * @param head names of the columns
 * @param rows one for each line
 */
record RecordTable(List<String> head, List<List<String>> rows) {

    private static final Map<RecordProfile, List<Column>> COLUMNS = load();

    /** One column of a profile. */
    private record Column(Field field, String name) {}

    static RecordTable of(ProcessingRecord record, RecordProfile profile) {
        List<Column> columns = Objects.requireNonNull(COLUMNS.get(profile));
        return new RecordTable(
                columns.stream().map(column -> safe(column.name())).toList(),
                record.rows().lines().stream()
                        .map(line -> row(line, columns, record.words()))
                        .toList());
    }

    private static List<String> row(RecordLine line, List<Column> columns, Words words) {
        return columns.stream()
                .map(column -> safe(line.cell(column.field()).text(words)))
                .toList();
    }

    /** Spreadsheets run what starts like this, spaces before it or not; an apostrophe makes it text. */
    static String safe(String text) {
        String clean = CleanOutput.clean(text);
        String start = clean.strip();
        return !start.isEmpty() && "=+-@|%".indexOf(start.charAt(0)) >= 0 ? "'" + clean : clean;
    }

    private static Map<RecordProfile, List<Column>> load() {
        Map<RecordProfile, List<Column>> columns = new EnumMap<>(RecordProfile.class);
        columns.put(
                RecordProfile.FULL,
                Stream.of(Field.values())
                        .map(field -> new Column(field, field.key()))
                        .toList());
        var file = Objects.requireNonNull(RecordTable.class.getResourceAsStream("columns.tsv"), "columns.tsv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", 3);
                columns.computeIfAbsent(RecordProfile.valueOf(cells[0]), profile -> new ArrayList<>())
                        .add(new Column(Field.valueOf(cells[1]), cells[2]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return columns;
    }
}
