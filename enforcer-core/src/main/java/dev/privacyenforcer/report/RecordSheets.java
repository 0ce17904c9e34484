package dev.privacyenforcer.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The record as a workbook: its lines, flows, prohibitions, recipients and open points. Every cell is text or a number.
 */
final class RecordSheets {

    private static final int MOST_CHARACTERS = 32_767;
    private static final int WIDEST = 60;

    private final ProcessingRecord record;
    private final Words words;
    private final Workbook book;

    private RecordSheets(ProcessingRecord record, Workbook book) {
        this.record = record;
        this.words = record.words();
        this.book = book;
    }

    static byte[] of(ProcessingRecord record, RecordProfile profile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Enforcer", "1.0")) {
            RecordSheets sheets = new RecordSheets(record, book);
            RecordTable table = RecordTable.of(record, profile);
            sheets.sheet("nav.record", table.head(), table.rows());
            sheets.findings();
            sheets.flows();
            sheets.unseen();
            sheets.prohibitions();
            sheets.clauses();
            sheets.changes();
        }
        return timeless(out.toByteArray());
    }

    private void findings() {
        List<List<String>> rows = new ArrayList<>();
        record.findings().forEach(finding -> finding.points()
                .forEach(point -> rows.add(List.of(
                        words.of("finding.title", finding.kind()),
                        point.text(),
                        Text.list(point.clauses()),
                        words.of("finding.advice", finding.kind())))));
        sheet("nav.findings", heads("nav.findings", "content", "clause", "column.remarks"), rows);
    }

    private void flows() {
        List<List<String>> rows = record.flows().stream()
                .map(line -> List.of(
                        line.route().category(),
                        line.dataSubject().title(),
                        words.of("operation", line.route().operation()),
                        Text.list(line.route().purposes()),
                        Text.list(line.route().recipients()),
                        words.of("outcome", line.outcome()),
                        line.drift().key(),
                        line.route().reason() == null ? "" : line.route().reason(),
                        line.route().rule() == null ? "" : line.route().rule(),
                        Long.toString(line.seen().count()),
                        words.time(line.seen().first()),
                        words.time(line.seen().last())))
                .toList();
        sheet(
                "nav.flows",
                heads(
                        "column.data",
                        "column.whose",
                        "column.operation",
                        "column.purpose",
                        "column.recipient",
                        "column.outcome",
                        "field.drift",
                        "column.why",
                        "activity.rule",
                        "column.times",
                        "column.first",
                        "column.last"),
                rows);
    }

    private void unseen() {
        List<List<String>> rows = record.rows().unseen().stream()
                .map(line -> List.of(
                        line.category().key(),
                        Text.list(line.dataSubjects().stream().map(Term::title).toList()),
                        line.purpose() == null ? "" : line.purpose().key(),
                        line.recipient() == null ? "" : line.recipient().key(),
                        line.drift().key(),
                        line.rule()))
                .toList();
        sheet(
                "unseen.sheet",
                heads(
                        "column.data",
                        "column.whose",
                        "column.purpose",
                        "column.recipient",
                        "field.drift",
                        "activity.rule"),
                rows);
    }

    private void prohibitions() {
        List<List<String>> rows = record.rows().prohibitions().stream()
                .map(row -> List.of(
                        row.prohibition().id(),
                        row.title(),
                        Text.list(row.prohibition().clauses()),
                        Long.toString(row.evaluated()),
                        Long.toString(row.attempts()),
                        Long.toString(row.violations()),
                        words.of("standing", row.standing())))
                .toList();
        sheet(
                "nav.prohibitions",
                heads(
                        "activity.rule",
                        "column.prohibition",
                        "column.clauses",
                        "column.checked",
                        "column.stopped",
                        "column.passed",
                        "column.evidence"),
                rows);
    }

    private void clauses() {
        List<List<String>> rows = record.rows().clauses().stream()
                .map(row -> List.of(
                        row.clause(),
                        row.standing().status(),
                        row.reason() == null ? "" : row.reason(),
                        words.of("clause", row.standing()),
                        Text.list(row.rules().stream().map(ClauseRow.Rule::id).toList()),
                        Text.list(row.remarks().stream()
                                .map(remark -> remark.why())
                                .toList())))
                .toList();
        sheet(
                "column.clauses",
                heads("clause", "column.standing", "column.why", "column.evidence", "column.rules", "column.remarks"),
                rows);
    }

    private void changes() {
        List<RecordChange> changes = record.changes();
        List<List<String>> rows = changes == null
                ? List.of(List.of(words.text("changes.not_given"), "", "", "", "", ""))
                : changes.stream().map(this::change).toList();
        sheet(
                "nav.changes",
                heads(
                        "column.subject",
                        "column.change",
                        "column.before",
                        "column.after",
                        "column.activities",
                        "column.material"),
                rows);
    }

    private List<String> change(RecordChange change) {
        return List.of(
                words.of("change.subject", change.subject()),
                words.of("change.kind", change.kind()),
                change.before() == null ? "" : change.before(),
                change.after() == null ? "" : change.after(),
                Text.list(change.lines().stream().map(RecordChange.Line::title).toList()),
                words.text(change.material() ? "yes" : "no"));
    }

    private List<String> heads(String... keys) {
        return List.of(keys).stream().map(words::text).toList();
    }

    private void sheet(String title, List<String> head, List<List<String>> rows) {
        Worksheet sheet = book.newWorksheet(words.text(title));
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, head.get(column));
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, Math.min(WIDEST, 16));
        }
        sheet.freezePane(0, 1);
        int number = 1;
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                write(sheet, number, column, row.get(column));
            }
            number++;
        }
        if (!rows.isEmpty()) {
            sheet.setAutoFilter(0, 0, rows.size(), head.size() - 1);
        }
    }

    private static void write(Worksheet sheet, int row, int column, String text) {
        if (text.matches("\\d{1,15}")) {
            sheet.value(row, column, Long.parseLong(text));
        } else {
            String safe = RecordTable.safe(text);
            sheet.value(
                    row, column, safe.length() > MOST_CHARACTERS ? safe.substring(0, MOST_CHARACTERS - 1) + "…" : safe);
        }
    }

    /** Takes the time of writing out, so that equal records give equal bytes. */
    private static byte[] timeless(byte[] zip) throws IOException {
        Path file = Files.createTempFile("record", ".xlsx"); // its streamed entries can only be read from a file
        try {
            Files.write(file, zip);
            return timeless(file);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] timeless(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile book = new ZipFile(file.toFile());
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry : book.stream().toList()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                copy.putNextEntry(same);
                byte[] content = book.getInputStream(entry).readAllBytes();
                copy.write(entry.getName().equals("docProps/core.xml") ? undated(content) : content);
                copy.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] undated(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.replaceAll("(?<=<dcterms:created[^>]{0,80}>)[^<]*", "1980-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
