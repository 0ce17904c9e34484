package dev.privacyenforcer.report;

import dev.privacyenforcer.evidence.Flow;
import dev.privacyenforcer.evidence.Observation;
import dev.privacyenforcer.policy.Controller;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.Safeguard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the policy declares as resources of fideslang 3.1: organization, system with its privacy declarations, and the
 * labelled members that were seen as a dataset. Keys that fideslang has not come along beneath their parents.
 *
 * <p>Written as JSON, which is YAML too: one file for readers of either.
 */
final class FidesManifest {

    private final ProcessingRecord record;
    private final FidesKeys categories;
    private final FidesKeys purposes;
    private final FidesKeys dataSubjects;

    private FidesManifest(ProcessingRecord record) {
        this.record = record;
        Vocabulary words = new Vocabulary(record.policy(), record.input().titles(), record.words());
        this.categories = new FidesKeys("category", words::category);
        this.purposes = new FidesKeys("purpose", words::purpose);
        this.dataSubjects = new FidesKeys("data_subject", words::dataSubject);
    }

    static String of(ProcessingRecord record) {
        return new FidesManifest(record).tree().pretty();
    }

    private Tree tree() {
        Tree system = system();
        Tree dataset = dataset();
        return new Tree()
                .all("organization", List.of(organization()), tree -> tree)
                .all("data_category", categories.resources(), tree -> tree)
                .all("data_use", purposes.resources(), tree -> tree)
                .all("data_subject", dataSubjects.resources(), tree -> tree)
                .all("dataset", List.of(dataset), tree -> tree)
                .all("system", List.of(system), tree -> tree);
    }

    private String key(String what) {
        return record.policy().header().id() + "_" + what;
    }

    private Tree organization() {
        Controller controller = record.policy().controller();
        return new Tree()
                .put("fides_key", key("organization"))
                .put("name", controller.name())
                .put("controller", contact(controller.name(), controller.contact()))
                .put("data_protection_officer", contact(controller.dpo(), null))
                .put("representative", contact(controller.representative(), null));
    }

    private static @Nullable Tree contact(@Nullable String name, @Nullable String contact) {
        return name == null && contact == null
                ? null
                : new Tree().put("name", name).put("email", contact);
    }

    private Tree system() {
        Policy policy = record.policy();
        List<TransferRow> abroad = record.rows().transfers();
        List<Part> parts = record.rows().activities().stream()
                .map(ActivityRow::part)
                .distinct()
                .toList();
        return new Tree()
                .put("fides_key", policy.header().id())
                .put("organization_fides_key", key("organization"))
                .put(
                        "name",
                        policy.header().title() == null
                                ? policy.header().id()
                                : policy.header().title())
                .put("system_type", "Application")
                .texts(
                        "responsibility",
                        parts.stream()
                                .map(part -> part == Part.CONTROLLER ? "Controller" : "Processor")
                                .toList())
                .put("processes_personal_data", true)
                .put("privacy_policy", policy.header().source())
                .put("joint_controller_info", text(policy.controller().jointControllers()))
                .put("data_security_practices", text(record.measures()))
                .put("does_international_transfers", !abroad.isEmpty())
                .texts(
                        "legal_basis_for_transfers",
                        abroad.stream()
                                .flatMap(row -> Stream.ofNullable(row.safeguard()))
                                .flatMap(each -> Stream.ofNullable(transfer(each)))
                                .distinct()
                                .toList())
                .texts("dataset_references", List.of(key("classes")))
                .all("privacy_declarations", declarations(), tree -> tree);
    }

    private static @Nullable String text(List<String> texts) {
        return texts.isEmpty() ? null : String.join("; ", texts);
    }

    private static @Nullable String transfer(Safeguard safeguard) {
        return switch (safeguard) {
            case ADEQUACY -> "Adequacy Decision";
            case SCC -> "SCCs";
            case BCR -> "BCRs";
            case UNSPECIFIED -> null; // a policy that names none has none
            default -> "Other";
        };
    }

    /** A declaration there has one legal basis: an activity with several makes several. */
    private List<Tree> declarations() {
        List<Tree> all = new ArrayList<>();
        for (ActivityRow row : record.rows().activities()) {
            List<LegalBasis.Basis> bases = row.activity().legalBases().stream()
                    .map(LegalBasis::basis)
                    .distinct()
                    .toList();
            bases.forEach(basis -> all.add(declaration(row, basis, bases.size() > 1)));
            if (bases.isEmpty()) {
                all.add(declaration(row, LegalBasis.Basis.UNDECLARED, false));
            }
        }
        return all;
    }

    private Tree declaration(ActivityRow row, LegalBasis.Basis basis, boolean several) {
        RecordLine line = record.line(row.lineId());
        List<String> data = keys(line, Field.DATA_CATEGORIES, categories);
        List<Cell.Entry> recipients = declared(line, Field.RECIPIENTS);
        String name = row.part() == Part.CONTROLLER
                ? row.activity().id()
                : row.lineId().replace(':', '_');
        Tree tree = new Tree()
                .put("name", several ? name + " (" + TablesJson.code(basis) + ")" : name)
                .put("data_use", purposes.use(row.activity().purpose()))
                .texts("data_categories", data)
                .texts("data_subjects", keys(line, Field.DATA_SUBJECTS, dataSubjects))
                .put("legal_basis_for_processing", basis(basis))
                .put("impact_assessment_location", cell(line, Field.DPIA_REFERENCE))
                .put("retention_period", cell(line, Field.RETENTION_RULE))
                .put(
                        "processes_special_category_data",
                        !SpecialCategories.special(terms(line)).isEmpty())
                .put("data_shared_with_third_parties", !recipients.isEmpty());
        return recipients.isEmpty()
                ? tree
                : tree.put(
                                "third_parties",
                                text(recipients.stream().map(Cell.Entry::title).toList()))
                        .texts("shared_categories", data);
    }

    private static @Nullable String basis(LegalBasis.Basis basis) {
        return switch (basis) {
            case CONSENT -> "Consent";
            case CONTRACT -> "Contract";
            case LEGAL_OBLIGATION -> "Legal obligations";
            case VITAL_INTERESTS -> "Vital interests";
            case PUBLIC_TASK -> "Public interest";
            case LEGITIMATE_INTERESTS -> "Legitimate interests";
            case UNDECLARED -> null;
        };
    }

    private static List<Cell.Entry> declared(RecordLine line, Field field) {
        return line.cell(field).entries().stream()
                .filter(entry -> !entry.key().isEmpty() && entry.sources().contains(Source.DECLARED))
                .toList();
    }

    private static List<String> keys(RecordLine line, Field field, FidesKeys keys) {
        return declared(line, field).stream()
                .map(entry -> keys.use(entry.key()))
                .distinct()
                .toList();
    }

    private static List<Term> terms(RecordLine line) {
        return declared(line, Field.DATA_CATEGORIES).stream()
                .map(entry -> new Term(entry.key(), entry.title()))
                .toList();
    }

    private @Nullable String cell(RecordLine line, Field field) {
        Cell cell = line.cell(field);
        return cell.isEmpty() ? null : cell.text(record.words());
    }

    /** Classes as collections, their labelled members as fields: those seen at work, and those the code could use. */
    private Tree dataset() {
        Map<String, Map<String, String>> classes = new TreeMap<>();
        Observation possible = record.input().possible();
        Stream.concat(record.observation().flows().stream(), possible == null ? Stream.of() : possible.flows().stream())
                .filter(flow -> flow.member().contains("#"))
                .forEach(flow -> field(flow, classes));
        return new Tree()
                .put("fides_key", key("classes"))
                .put("organization_fides_key", key("organization"))
                .put("name", "Labelled classes")
                .all("collections", classes.entrySet(), each -> new Tree()
                        .put("name", each.getKey())
                        .all("fields", each.getValue().entrySet(), field -> new Tree()
                                .put("name", field.getKey())
                                .texts("data_categories", List.of(field.getValue()))));
    }

    private void field(Flow flow, Map<String, Map<String, String>> classes) {
        String[] member = flow.member().split("#", 2);
        classes.computeIfAbsent(member[0], key -> new TreeMap<>()).put(member[1], categories.use(flow.category()));
    }
}
