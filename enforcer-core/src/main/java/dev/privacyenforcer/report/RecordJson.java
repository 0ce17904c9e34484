package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Header;
import java.util.Map;

/** The record as JSON: {@code privacy/record-1.schema.json} says what stands where. */
final class RecordJson {

    static final String FORMAT = "enforcer-record-1";

    private final ProcessingRecord record;
    private final Words words;

    private RecordJson(ProcessingRecord record) {
        this.record = record;
        this.words = record.words();
    }

    static String of(ProcessingRecord record) {
        return new RecordJson(record).tree().pretty();
    }

    private Tree tree() {
        RecordRows rows = record.rows();
        TablesJson tables = new TablesJson(words);
        return new Tree()
                .put("$schema", FORMAT)
                .put("language", words.language().tag())
                .put("policy", policy(record.policy().header()))
                .put("evidence", evidence(record.observation()))
                .put("totals", totals(record.totals()))
                .all("findings", record.findings(), this::finding)
                .all("lines", rows.lines(), this::line)
                .all("flows", record.flows(), tables::flow)
                .all("neverObserved", rows.unseen(), tables::unseen)
                .all("prohibitions", rows.prohibitions(), tables::prohibition)
                .all("recipients", rows.recipients(), tables::recipient)
                .all("transfers", rows.transfers(), tables::transfer)
                .all("legalBases", rows.consents(), tables::consent)
                .all("clauses", rows.clauses(), tables::clause)
                .put("changes", changes());
    }

    private Tree changes() {
        RecordBaseline baseline = record.input().baseline();
        if (baseline == null || record.changes() == null) {
            return new Tree().put("given", false);
        }
        return new Tree()
                .put("given", true)
                .put("policy", baseline.policy())
                .put("policySha256", baseline.text("policy", "sha256"))
                .put("from", baseline.text("evidence", "from"))
                .put("to", baseline.text("evidence", "to"))
                .all("items", record.changes(), TablesJson::change);
    }

    private Tree policy(Header header) {
        return new Tree()
                .put("id", header.id())
                .put("title", header.title())
                .put("version", header.version())
                .put("effectiveFrom", header.effectiveFrom())
                .put("reviewBy", header.reviewBy())
                .put("source", header.source())
                .put("sourceComplete", header.sourceComplete())
                .put("sha256", record.policy().sha256());
    }

    private Tree evidence(Observation seen) {
        Tree incidents = new Tree();
        seen.incidents().forEach(incidents::put);
        return new Tree()
                .put("policySha256", seen.policySha256())
                .put("mode", seen.mode())
                .put("from", seen.from())
                .put("to", seen.to())
                .put("build", record.input().build())
                .put("coveragePercent", Totals.coverage(seen))
                .put("possible", record.input().possible() != null)
                .texts("wovenClasses", seen.wovenClasses())
                .texts("unwovenClasses", seen.unwovenClasses())
                .texts("poisonedClasses", seen.poisonedClasses())
                .put("incidents", incidents);
    }

    private static Tree totals(Totals totals) {
        return new Tree()
                .put("activities", totals.activities())
                .put("activitiesObserved", totals.activitiesObserved())
                .put("purposes", totals.purposes())
                .put("categories", totals.categories())
                .put("recipients", totals.recipients())
                .put("thirdCountries", totals.thirdCountries())
                .put("permitted", totals.permitted())
                .put("stopped", totals.stopped())
                .put("passed", totals.passed())
                .put("findings", totals.findings());
    }

    private Tree finding(Finding finding) {
        return new Tree()
                .put("kind", TablesJson.code(finding.kind()))
                .put("title", words.of("finding.title", finding.kind()))
                .put("advice", words.of("finding.advice", finding.kind()))
                .all("points", finding.points(), point -> new Tree()
                        .put("text", point.text())
                        .put("anchor", point.anchor())
                        .texts("clauses", point.clauses()));
    }

    private Tree line(RecordLine line) {
        Tree cells = new Tree();
        for (Map.Entry<Field, Cell> entry : line.cells().entrySet()) {
            cells.put(entry.getKey().key(), cell(entry.getValue()));
        }
        return new Tree()
                .put("id", line.id())
                .put("part", line.part().key())
                .put("drift", line.drift().key())
                .put("cells", cells)
                .all("places", line.places(), TablesJson::place);
    }

    private static Tree cell(Cell cell) {
        return new Tree()
                .texts("sources", cell.sources().stream().map(Source::key).toList())
                .all("entries", cell.entries(), entry -> new Tree()
                        .put("key", entry.key().isEmpty() ? null : entry.key())
                        .put("title", entry.title())
                        .texts(
                                "sources",
                                entry.sources().stream().map(Source::key).toList())
                        .put("count", entry.count()));
    }
}
