package dev.privacyenforcer.examples.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code docs/coverage.md}: the introduction as people wrote it, and what the run found. */
final class Page {

    private static final String MARK = "<!-- generated from here on by examples/access-forms -->";

    private final Path file;
    private final List<String> lines;

    private Page(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    static Page read(Path file) throws IOException {
        return new Page(file, Files.readAllLines(file));
    }

    Table table() {
        return Table.parse(lines);
    }

    /** {@return the page with another table} */
    Page with(Table table, List<Form> forms) {
        List<String> text = new ArrayList<>(lines.subList(0, lines.indexOf(MARK) + 1));
        text.addAll(List.of("", "## Totals", ""));
        text.addAll(table.totals(forms));
        text.addAll(List.of("", "## Reasons", "", "| Residual | Because |", "|---|---|"));
        Stream.of(Residual.values())
                .map(residual -> "| " + residual.word() + " | " + residual.because() + " |")
                .forEach(text::add);
        text.addAll(List.of("", "## Forms", ""));
        text.addAll(table.rows(forms));
        return new Page(file, text);
    }

    boolean says(Page other) {
        return lines.equals(other.lines);
    }

    void write(Path target) throws IOException {
        Files.write(target, lines);
    }

    void write() throws IOException {
        write(file);
    }
}
