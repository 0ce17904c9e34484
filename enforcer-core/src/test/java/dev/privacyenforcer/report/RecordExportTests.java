package dev.privacyenforcer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordExportTests {

    private static final ProcessingRecord RECORD = ProcessingRecord.of(
            RecordInput.of(Jetrack.policy(), Week.inLogMode()).with(Jetrack.TITLES));

    @Test
    void jsonKeepsToTheShippedSchema() throws IOException {
        String schema;
        try (var in = RecordExportTests.class.getResourceAsStream("/privacy/record-1.schema.json")) {
            schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);

        assertThat(rules.validate(RecordJson.of(RECORD), InputFormat.JSON)).isEmpty();
        assertThat(rules.validate(RecordJson.of(RECORD).replace("\"drift\"", "\"drifts\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void everyCellOfEveryLineSaysWhereItComesFrom() throws IOException {
        JsonNode lines = new ObjectMapper().readTree(RecordJson.of(RECORD)).get("lines");

        assertThat(lines).hasSize(8);
        for (JsonNode line : lines) {
            for (Field field : Field.values()) {
                JsonNode cell = line.get("cells").get(field.key());
                assertThat(cell.get("sources"))
                        .as("%s of %s", field, line.get("id"))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void sayTheSameOfDriftInEveryForm() throws Exception {
        JsonNode lines = new ObjectMapper().readTree(RecordJson.of(RECORD)).get("lines");
        List<String> json = new ArrayList<>();
        lines.forEach(line ->
                json.add(line.get("id").asText() + " " + line.get("drift").asText()));

        assertThat(json)
                .contains(
                        "support declared_not_observed",
                        "undeclared:marketing.communications.email observed_not_declared");
        assertThat(ofTable(csv(RecordProfile.FULL))).isEqualTo(json);
        assertThat(ofTable(sheet(RecordProfile.FULL))).isEqualTo(json);
        JsonNode linked =
                new ObjectMapper().readTree(RecordLinkedData.of(RECORD)).get("dpv:hasProcess");
        List<String> drifts = new ArrayList<>();
        linked.forEach(process -> drifts.add(process.get("enf:drift").asText()));
        assertThat(drifts)
                .isEqualTo(json.stream().map(text -> text.split(" ")[1]).toList());
        String html = RecordPage.of(RECORD);
        RECORD.rows().lines().forEach(line -> assertThat(article(html, line.anchor()))
                .as(line.id())
                .contains(RECORD.words().drift(line.drift())));
    }

    @Test
    void standInBothPartsOfTheRecord() {
        assertThat(RECORD.rows().lines().stream().map(RecordLine::part)).contains(Part.CONTROLLER, Part.PROCESSOR);
        assertThat(RECORD.line("site-analytics:processor")
                        .cell(Field.ON_BEHALF_OF)
                        .text(RECORD.words()))
                .isEqualTo("The customer whose website is tracked");
    }

    @ParameterizedTest
    @EnumSource(RecordProfile.class)
    void leaveNoCellOfATableBlank(RecordProfile profile) throws IOException {
        RecordTable table = RecordTable.of(RECORD, profile);

        assertThat(table.head()).doesNotHaveDuplicates().hasSizeGreaterThan(15);
        assertThat(table.rows())
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.head()).noneMatch(String::isBlank));
        assertThat(csv(profile)).hasSize(table.rows().size() + 1);
    }

    @Test
    void linkedDataExpandsToTermsOfTheShippedList() throws Exception {
        String text = RecordLinkedData.of(RECORD);
        String expanded =
                JsonLd.expand(JsonDocument.of(new StringReader(text))).get().toString();

        var used = Pattern.compile("https://w3id\\.org/dpv(?:/[a-z/]+)?#[A-Za-z0-9-]+")
                .matcher(expanded)
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
        assertThat(used).hasSizeGreaterThan(20);
        assertThat(used.stream().filter(iri -> !iri.matches("https://w3id\\.org/dpv/loc#[A-Z]{2}")))
                .allMatch(iri -> VocabularyTerms.knows(VocabularyTerms.shorten(iri, "unknown")));
        assertThat(text).contains("dpv:PermissionNotUtilised", "dpv:ProhibitionViolated");
    }

    @Test
    void writeEqualInputAsEqualBytes(@TempDir Path dir) throws Exception {
        RecordInput input = RecordInput.of(Jetrack.policy(), Week.inBlockMode());
        List<Path> one =
                Inventory.write(input, EnumSet.allOf(RecordFormat.class), RecordProfile.FULL, dir.resolve("1"));
        Thread.sleep(1100); // archives and workbooks know the time to the second
        List<Path> two =
                Inventory.write(input, EnumSet.allOf(RecordFormat.class), RecordProfile.FULL, dir.resolve("2"));

        assertThat(one).hasSize(8);
        for (int i = 0; i < one.size(); i++) {
            assertThat(two.get(i)).hasSameBinaryContentAs(one.get(i));
        }
    }

    @Test
    void groupManyFlowsIntoAPageOfBearableSize() {
        RecordInput input = RecordInput.of(Jetrack.policy(), ManyFlows.of(10_000));
        RecordPage.of(ProcessingRecord.of(input));
        long start = System.nanoTime();
        String html = RecordPage.of(ProcessingRecord.of(input));
        long millis = (System.nanoTime() - start) / 1_000_000;

        System.out.println("10,000 flows: " + html.length() + " characters in " + millis + " ms");
        assertThat(html.length()).isLessThan(5_000_000);
        assertThat(millis).isLessThan(10_000); // 2 s on a quiet machine
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speakEveryLanguage(Language language) throws Exception {
        RecordInput input = RecordInput.of(Jetrack.policy(), Week.inLogMode()).with(language);
        String html = RecordPage.of(ProcessingRecord.of(input));

        Page.of(html);
        assertThat(html).contains(Words.in(language).text("nav.findings")).doesNotContain("{0}</");
        assertThat(Words.in(language).keys()).isEqualTo(Words.in(Language.EN).keys());
    }

    private static String article(String html, String anchor) {
        int start = html.indexOf("id=\"" + anchor + "\"");
        assertThat(start).as(anchor).isNotNegative();
        return html.substring(start, html.indexOf("</article>", start));
    }

    private static List<String> ofTable(List<List<String>> table) {
        int id = table.get(0).indexOf("line_id");
        int drift = table.get(0).indexOf("drift");
        return table.stream()
                .skip(1)
                .map(row -> row.get(id) + " " + row.get(drift))
                .toList();
    }

    static List<List<String>> csv(ProcessingRecord record, RecordProfile profile) throws IOException {
        try (var rows = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .build()
                .readerForListOf(String.class)
                .<List<String>>readValues(RecordCsv.of(record, profile).substring(1))) {
            return rows.readAll();
        }
    }

    private static List<List<String>> csv(RecordProfile profile) throws IOException {
        return csv(RECORD, profile);
    }

    private static List<List<String>> sheet(RecordProfile profile) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(RecordSheets.of(RECORD, profile)));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(cell -> cell.getText()).toList())
                    .toList();
        }
    }
}
