package dev.privacyenforcer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.privacyenforcer.policy.Activity;
import dev.privacyenforcer.policy.AutomatedDecision;
import dev.privacyenforcer.policy.CategoryExtension;
import dev.privacyenforcer.policy.Controller;
import dev.privacyenforcer.policy.DataSubjectCategory;
import dev.privacyenforcer.policy.LegalBasis;
import dev.privacyenforcer.policy.Policy;
import dev.privacyenforcer.policy.PurposeDetails;
import dev.privacyenforcer.policy.RecipientDetails;
import dev.privacyenforcer.policy.Retention;
import dev.privacyenforcer.policy.Right;
import dev.privacyenforcer.policy.Taxonomy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The document that a person gets: the data by category, and what the policy says of each. */
final class ExportDocument {

    /** Which document it is. */
    enum Kind {
        /** GDPR Art. 15. */
        ACCESS,
        /** GDPR Art. 20. */
        PORTABILITY
    }

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Policy policy;
    private final String dataSubject;
    private final Kind kind;

    ExportDocument(Policy policy, String dataSubject, Kind kind) {
        this.policy = policy;
        this.dataSubject = dataSubject;
        this.kind = kind;
    }

    boolean includes(String category) {
        return kind == Kind.ACCESS || facts(category).isPortable();
    }

    private CategoryFacts facts(String category) {
        return new CategoryFacts(policy, dataSubject, category);
    }

    ObjectNode of(ExportedData data, Instant at) {
        ObjectNode document = MAPPER.createObjectNode().put("document", word(kind));
        document.put("at", at.toString());
        ObjectNode self = document.putObject("policy").put("id", policy.header().id());
        put(self, "version", policy.header().version());
        put(self, "effectiveFrom", policy.header().effectiveFrom());
        put(self, "source", policy.header().source());
        controller(document.putObject("controller"));
        DataSubjectCategory person = policy.dataSubjects().get(dataSubject);
        String title = person == null ? null : person.title();
        named(document.putObject("dataSubject"), Taxonomy.Kind.DATA_SUBJECT, dataSubject, title);
        ArrayNode categories = document.putArray("categories");
        data.byCategory().forEach((category, held) -> category(categories.addObject(), category, held));
        if (kind == Kind.ACCESS) {
            ArrayNode rights = document.putArray("rights");
            policy.rights().values().forEach(right -> right(rights.addObject(), right));
        }
        leftOut(document.putObject("leftOut"), data);
        return document;
    }

    private void controller(ObjectNode node) {
        Controller controller = policy.controller();
        put(node, "name", controller.name());
        put(node, "contact", controller.contact());
        put(node, "dpo", controller.dpo());
        put(node, "representative", controller.representative());
    }

    private void category(ObjectNode node, String category, List<ExportedData.Exported> held) {
        CategoryExtension extension = policy.categories().get(category);
        named(node, Taxonomy.Kind.CATEGORY, category, extension == null ? null : extension.title());
        if (kind == Kind.ACCESS) {
            explain(node, facts(category));
        }
        ArrayNode data = node.putArray("data");
        held.forEach(each -> data.addObject().put("where", each.where()).set("value", each.value()));
    }

    /** Art. 15(1)(a) to (h), and (2). */
    private void explain(ObjectNode node, CategoryFacts facts) {
        ArrayNode purposes = node.putArray("purposes");
        facts.activities().forEach(activity -> purpose(purposes.addObject(), activity));
        ArrayNode recipients = node.putArray("recipients");
        facts.recipients().forEach(key -> recipient(recipients.addObject(), key));
        ArrayNode retention = node.putArray("retention");
        facts.retention().forEach(rule -> retention(retention.addObject(), rule));
        texts(node, "sources", facts.sources());
        texts(node, "rights", facts.rights().stream().map(ExportDocument::word).toList());
    }

    private void purpose(ObjectNode node, Activity activity) {
        String key = activity.purpose().replace(".**", "");
        PurposeDetails details = policy.purposes().get(key);
        named(node, Taxonomy.Kind.PURPOSE, key, details == null ? null : details.title());
        put(node, "activity", activity.title());
        texts(
                node,
                "legalBases",
                activity.legalBases().stream()
                        .map(LegalBasis::basis)
                        .map(ExportDocument::word)
                        .toList());
        AutomatedDecision decision = activity.automatedDecision();
        if (decision != null && (decision.made() || decision.profiling())) {
            ObjectNode automated = node.putObject("automatedDecision")
                    .put("made", decision.made())
                    .put("profiling", decision.profiling());
            put(automated, "logic", decision.logic());
            put(automated, "significance", decision.significance());
        }
        texts(node, "clauses", activity.clauses());
    }

    private void recipient(ObjectNode node, String key) {
        RecipientDetails details = policy.recipients().get(key);
        node.put("key", key);
        if (details != null) {
            put(node, "title", details.title());
            put(node, "role", details.role() == null ? null : word(details.role()));
            texts(node, "countries", details.countries());
            put(node, "safeguard", details.safeguard() == null ? null : word(details.safeguard()));
            put(node, "reference", details.reference());
        }
    }

    private static void retention(ObjectNode node, Retention rule) {
        put(node, "title", rule.title());
        node.put("from", rule.from());
        put(node, "period", rule.period());
        put(node, "criterion", rule.criterion());
        put(node, "within", rule.within());
        node.put("action", word(rule.action()));
        texts(node, "clauses", rule.clauses());
    }

    private static void right(ObjectNode node, Right right) {
        node.put("right", word(right.kind()));
        put(node, "title", right.title());
        put(node, "within", right.within());
        put(node, "grounds", right.grounds());
        texts(node, "clauses", right.clauses());
    }

    /** What the person does not see here must not look as if it did not exist. */
    private static void leftOut(ObjectNode node, ExportedData data) {
        node.put("ofOtherPeople", data.ofOthers());
        texts(node, "categories", data.leftOut());
        texts(node, "computed", data.computed());
        texts(node, "closedClasses", data.closed());
    }

    private static void named(ObjectNode node, Taxonomy.Kind kind, String key, @Nullable String own) {
        node.put("key", key);
        String shipped =
                Taxonomy.shipped().term(kind, key).map(Taxonomy.Term::title).orElse(null);
        put(node, "title", own == null ? shipped : own);
    }

    private static void put(ObjectNode node, String key, @Nullable Object value) {
        if (value != null) {
            node.put(key, value.toString());
        }
    }

    private static void texts(ObjectNode node, String key, Collection<String> texts) {
        ArrayNode array = node.putArray(key);
        texts.forEach(array::add);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
