package dev.privacyenforcer.policy;

/** Reads the outermost object of a policy file. */
final class DocumentReader {

    private final Fields document;
    private final Problems problems;

    DocumentReader(Element document, Problems problems) {
        this.document = Fields.of(document, Level.POLICY, problems);
        this.problems = problems;
    }

    Policy read(String sha256) {
        Keys keys = new Keys(problems);
        Catalogue catalogue = new CatalogueReader(document, keys, problems).read();
        RulesReader rules = new RulesReader(document, new Known(catalogue, keys, problems), keys, problems);
        rules.refuseTooMany();
        document.text("$schema");
        document.clauses();
        return new Policy(
                header(keys),
                mode(),
                controller(),
                catalogue.attributes(),
                catalogue.dataSubjects(),
                catalogue.categories(),
                catalogue.purposes(),
                catalogue.recipients(),
                rules.activities(),
                rules.prohibitions(),
                rules.transitions(),
                rules.rights(),
                rules.retention(),
                rules.measures(),
                rules.remarks(),
                sha256);
    }

    private Header header(Keys keys) {
        Fields fields = object("policy", Level.HEADER);
        return new Header(
                fields.text("id", keys::id),
                fields.text("title"),
                fields.text("version"),
                fields.date("effectiveFrom"),
                fields.date("reviewBy"),
                fields.text("source"),
                fields.flag("sourceComplete", true),
                fields.clauses());
    }

    private Mode mode() {
        Mode mode = document.word("mode", Words.MODES);
        return mode == null ? Mode.BLOCK : mode;
    }

    private Controller controller() {
        if (document.get("controller") == null) {
            return Controller.UNDECLARED;
        }
        Fields fields = object("controller", Level.CONTROLLER);
        return new Controller(
                fields.text("name"),
                fields.text("contact"),
                fields.text("dpo"),
                fields.text("representative"),
                fields.texts("jointControllers"),
                fields.clauses());
    }

    private Fields object(String key, Level level) {
        Element element = document.get(key);
        return element == null ? Fields.empty(problems) : Fields.of(element, level, problems);
    }
}
