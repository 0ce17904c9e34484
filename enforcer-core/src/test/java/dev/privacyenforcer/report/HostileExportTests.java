package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacyenforcer.annotations.Operation;
import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** A thousand identifiers that try to be a formula, markup or a control character, in every form of the record. */
class HostileExportTests {

    private static final List<String> SEEDS = List.of(
            "=cmd|'/c calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1+1",
            " =HYPERLINK(\"x\")",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "]]><svg onload=alert(1)>",
            "a\r\n=1+1",
            "\u202egnp.exe",
            "\u0000\u001b[31m",
            "\"]-->x[\"y",
            "%%{init: {}}%%");

    private final ProcessingRecord record = ProcessingRecord.of(RecordInput.of(Jetrack.policy(), observation()));

    @Test
    void pageLetsNoMarkupThrough() throws Exception {
        String html = RecordPage.of(record).replace(RecordPage.SCRIPT, "");

        assertThat(html).doesNotContain("<script>a", "<img", "<svg onload", "\u202e", "\u001b");
        Page.of(html);
    }

    @Test
    void jsonAndLinkedDataCarryNoMarkup() {
        assertThat(RecordJson.of(record) + RecordLinkedData.of(record)).doesNotContain("<", ">", "\u202e", "\u001b");
    }

    @Test
    void tablesHoldNoFormula() throws Exception {
        List<List<String>> table = RecordExportTests.csv(record, RecordProfile.FULL);

        assertThat(table).hasSizeGreaterThan(900);
        assertThat(table).allSatisfy(row -> assertThat(row)
                .noneMatch(cell -> cell.strip().matches("(?s)[=+@|%-].*")));
        assertThat(table)
                .allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.contains("\n") || cell.contains("\u202e")));
    }

    @Test
    void workbookHoldsNoFormulaAndNoMarkup() throws Exception {
        byte[] book = RecordSheets.of(record, RecordProfile.FULL);

        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            for (var sheet : read.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    rows.forEach(row -> assertThat(row.stream().filter(cell -> cell != null))
                            .noneMatch(cell -> cell.getType() == CellType.FORMULA)
                            .noneMatch(cell -> cell.getText().strip().matches("(?s)[=+@|%-].*")));
                }
            }
        }
        assertThat(text(book)).doesNotContain("<script", "<img", "<svg", "<f>");
    }

    @Test
    void diagramHoldsNamesAlone() {
        assertThat(RecordDiagram.of(record).lines().skip(1))
                .allMatch(line ->
                        line.matches("  (n\\d+\\[\"[^\"<>%]*\"\\]|n\\d+ -(\\.-|-)> ?\\|\\d+\\| n\\d+|linkStyle .*)"));
    }

    private static String text(byte[] book) throws Exception {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
            while (in.getNextEntry() != null) {
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static Observation observation() {
        Random random = new Random(42);
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            flows.add(flow(SEEDS.get(random.nextInt(SEEDS.size())) + i));
        }
        return new Observation(
                "jetrack",
                "1",
                Jetrack.SHA,
                "log",
                Week.FROM,
                Week.FROM,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                flows);
    }

    private static Flow flow(String evil) {
        return new Flow(
                evil,
                evil,
                Operation.SHARE,
                List.of(evil),
                List.of(evil),
                evil,
                evil,
                evil,
                evil,
                Flow.Outcome.WOULD_DENY,
                "PURPOSE_NOT_ALLOWED",
                evil,
                evil,
                List.of(evil),
                evil,
                1,
                Week.FROM,
                Week.FROM);
    }
}
