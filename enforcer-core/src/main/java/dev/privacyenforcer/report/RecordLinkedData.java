package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.RecipientDetails;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The record as JSON-LD in terms of the W3C Data Privacy Vocabulary 2.3; what it has no term for, counts and places in
 * the code, stands under {@code enf:}.
 */
final class RecordLinkedData {

    private static final String OWN = "urn:privacy-enforcer:ns#";
    private static final Map<String, String> OPERATIONS = Map.of(
            "collect", "dpv:Collect",
            "use", "dpv:Use",
            "derive", "dpv:Derive",
            "store", "dpv:Store",
            "log", "dpv:Record",
            "share", "dpv:Disclose",
            "export", "dpv:Export",
            "erase", "dpv:Erase");
    private static final Map<String, String> BASES = Map.of(
            "consent", "eu-gdpr:A6-1-a",
            "contract", "eu-gdpr:A6-1-b",
            "legal_obligation", "eu-gdpr:A6-1-c",
            "vital_interests", "eu-gdpr:A6-1-d",
            "public_task", "eu-gdpr:A6-1-e",
            "legitimate_interests", "eu-gdpr:A6-1-f");

    private final ProcessingRecord record;
    private final LinkedTerms terms;

    private RecordLinkedData(ProcessingRecord record) {
        this.record = record;
        this.terms = new LinkedTerms(record);
    }

    static String of(ProcessingRecord record) {
        return new RecordLinkedData(record).tree().pretty();
    }

    private Tree tree() {
        Tree context = new Tree();
        VocabularyTerms.PREFIXES.forEach(context::put);
        context.put("dct", "http://purl.org/dc/terms/")
                .put("prov", "http://www.w3.org/ns/prov#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#")
                .put("enf", OWN);
        var policy = record.policy();
        return new Tree()
                .put("@context", context)
                .put("@id", urn("ropa", policy.header().id()))
                .put("@type", "dpv:ROPA")
                .put("dct:title", policy.header().name())
                .put("dct:language", record.words().language().tag())
                .put("dct:conformsTo", new Tree().put("@id", "https://w3id.org/dpv/2.3"))
                .put("enf:policySha256", policy.sha256())
                .put("prov:startedAtTime", time(record.observation().from()))
                .put("prov:endedAtTime", time(record.observation().to()))
                .put("dpv:hasDataController", controller())
                .all("dpv:hasProcess", record.rows().lines(), this::process)
                .all("dpv:hasProhibition", record.rows().prohibitions(), this::prohibition);
    }

    static String urn(String kind, String key) {
        return "urn:privacy-enforcer:" + Text.anchor(kind, key);
    }

    private static Tree time(@Nullable Object instant) {
        return new Tree().put("@value", instant).put("@type", "xsd:dateTime");
    }

    private Tree controller() {
        var controller = record.policy().controller();
        return new Tree()
                .put("@id", urn("controller", record.policy().header().id()))
                .put("@type", "dpv:DataController")
                .put("dpv:hasName", declared(controller.name()))
                .put("dpv:hasContact", declared(controller.contact()));
    }

    private String declared(@Nullable String value) {
        return value == null ? record.words().text("not.declared") : value;
    }

    private Tree process(RecordLine line) {
        Tree tree = new Tree()
                .put("@id", urn("line", line.id()))
                .put("@type", "dpv:PersonalDataProcess")
                .put("dct:title", line.cell(Field.ACTIVITY_NAME).text(record.words()))
                .put("enf:part", line.part().key())
                .put("enf:drift", line.drift().key())
                .texts("dct:source", titles(line, Field.SOURCE_CLAUSE))
                .all("dpv:hasPurpose", entries(line, Field.PURPOSE_LABEL), terms::purpose)
                .all("dpv:hasPersonalData", entries(line, Field.DATA_CATEGORIES), terms::category)
                .all("dpv:hasDataSubject", entries(line, Field.DATA_SUBJECTS), terms::dataSubject)
                .all("dpv:hasProcessing", known(line, Field.OPERATIONS, OPERATIONS), RecordLinkedData::id)
                .all("dpv:hasLegalBasis", known(line, Field.LEGAL_BASES, BASES), RecordLinkedData::id)
                .all("dpv:hasRecipient", entries(line, Field.RECIPIENTS), this::recipient)
                .put("enf:permitted", number(line, Field.DECISIONS_PERMIT))
                .put("enf:stopped", number(line, Field.DECISIONS_DENY))
                .put("enf:passedThoughNotAllowed", number(line, Field.DECISIONS_WOULD_DENY))
                .texts("enf:codeLocation", titles(line, Field.CODE_LOCATIONS))
                .texts("enf:notDeclared", missing(line));
        return line.isActivity() ? tree.put("dpv:hasPermission", permission(line)) : tree;
    }

    private Tree permission(RecordLine line) {
        boolean used = line.drift() != Drift.DECLARED_NOT_OBSERVED;
        return new Tree()
                .put("@id", urn("permission", line.id()))
                .put("@type", "dpv:Permission")
                .put("dpv:hasFulfilmentStatus", id(used ? "dpv:PermissionUtilised" : "dpv:PermissionNotUtilised"));
    }

    private Tree prohibition(ProhibitionRow row) {
        boolean broken = row.standing() == ProhibitionRow.Standing.BROKEN;
        return new Tree()
                .put("@id", urn("prohibition", row.prohibition().id()))
                .put("@type", "dpv:Prohibition")
                .put("dct:title", row.title())
                .texts("dct:source", row.prohibition().clauses())
                .put("dpv:hasFulfilmentStatus", id(broken ? "dpv:ProhibitionViolated" : "dpv:ProhibitionUnviolated"))
                .put("enf:standing", TablesJson.code(row.standing()))
                .put("enf:checked", row.evaluated())
                .put("enf:attempts", row.attempts())
                .put("enf:violations", row.violations());
    }

    private Tree recipient(Cell.Entry entry) {
        RecipientDetails details = record.policy().recipients().get(entry.key());
        Tree tree = terms.recipient(entry, details);
        List<String> countries = details == null ? List.of() : details.countries();
        return tree.all(
                "dpv:hasLocation",
                countries.stream().filter(code -> code.matches("[A-Z]{2}")).toList(),
                code -> id("loc:" + code));
    }

    static Tree id(String term) {
        return new Tree().put("@id", term);
    }

    private static Collection<Cell.Entry> entries(RecordLine line, Field field) {
        return line.cell(field).entries().stream()
                .filter(entry -> !entry.key().isEmpty())
                .toList();
    }

    private static List<String> known(RecordLine line, Field field, Map<String, String> known) {
        return entries(line, field).stream()
                .flatMap(entry -> Stream.ofNullable(known.get(entry.key().toLowerCase(Locale.ROOT))))
                .distinct()
                .toList();
    }

    private static List<String> titles(RecordLine line, Field field) {
        return line.cell(field).entries().stream().map(Cell.Entry::title).toList();
    }

    private static long number(RecordLine line, Field field) {
        return titles(line, field).stream().mapToLong(Long::parseLong).sum();
    }

    private static List<String> missing(RecordLine line) {
        return Stream.of(Field.values())
                .filter(field -> line.cell(field).sources().contains(Source.NOT_DECLARED))
                .map(Field::key)
                .toList();
    }
}
