package dev.privacyenforcer.policy;

import dev.privacyenforcer.policy.Taxonomy.Kind;
import java.util.List;

/** Reads data subjects, categories, purposes and recipients. */
final class CatalogueReader {

    private final Fields policy;
    private final Keys keys;
    private final Problems problems;

    CatalogueReader(Fields policy, Keys keys, Problems problems) {
        this.policy = policy;
        this.keys = keys;
        this.problems = problems;
    }

    Catalogue read() {
        return new Catalogue(
                policy.map("attributes", Level.ATTRIBUTE, this::attributeKey, this::attribute),
                policy.map("dataSubjects", Level.DATA_SUBJECT, keys::key, CatalogueReader::dataSubject),
                policy.map("categories", Level.CATEGORY, this::extension, CatalogueReader::category),
                policy.map("purposes", Level.PURPOSE, keys::key, this::purpose),
                policy.map("recipients", Level.RECIPIENT, keys::key, this::recipient));
    }

    private Attribute attribute(String key, Fields fields) {
        Attribute.Type type = fields.word("type", Words.ATTRIBUTE_TYPES);
        List<String> values = fields.texts("values");
        Element given = fields.get("values");
        if (given != null && type != null && type != Attribute.Type.TEXT) {
            String found = "values of an attribute that is no text";
            problems.add(Fault.TYPE, given.place(), found, "either 'values' or a 'type'");
        }
        Attribute.Type own = type == null ? Attribute.Type.TEXT : type;
        return new Attribute(key, fields.text("title"), own, values, fields.clauses());
    }

    private void attributeKey(Element.Text key) {
        if (!keys.isKey(key)) {
            return;
        }
        int dot = key.value().indexOf('.');
        String about = dot < 0 ? key.value() : key.value().substring(0, dot);
        if (Attribute.BUILT_IN.containsKey(key.value())) {
            String found = Shown.quoted(key.value()) + ", which is built in";
            problems.add(Fault.BUILT_IN, key.place(), found, "only attributes of your own");
        } else if (dot < 0 || !Attribute.PREFIXES.contains(about)) {
            String found = "attribute " + Shown.quoted(key.value());
            String expected = "a key that begins with " + String.join(". or ", Attribute.PREFIXES) + ".";
            problems.addUnknown(Fault.ATTRIBUTE, key.place(), about, found, expected, Attribute.PREFIXES);
        }
    }

    private static DataSubjectCategory dataSubject(String key, Fields fields) {
        DataSubjectCategory.Role role = fields.word("role", Words.DATA_SUBJECT_ROLES);
        return new DataSubjectCategory(
                key,
                fields.text("title"),
                role == null ? DataSubjectCategory.Role.CONTROLLER : role,
                fields.text("onBehalfOf"),
                fields.clauses());
    }

    private static CategoryExtension category(String key, Fields fields) {
        return new CategoryExtension(key, fields.text("title"), fields.text("iri"), fields.clauses());
    }

    private PurposeDetails purpose(String key, Fields fields) {
        return new PurposeDetails(
                key,
                fields.text("title"),
                fields.texts("openedBy", keys::packages),
                fields.word("mode", Words.MODES),
                fields.clauses());
    }

    private RecipientDetails recipient(String key, Fields fields) {
        return new RecipientDetails(
                key,
                fields.text("title"),
                fields.word("role", Words.RECIPIENT_ROLES),
                fields.texts("countries", keys::country),
                fields.word("safeguard", Words.SAFEGUARDS),
                fields.text("reference"),
                fields.text("contract"),
                fields.clauses());
    }

    private void extension(Element.Text key) {
        if (!keys.isKey(key)) {
            return;
        }
        if (Taxonomy.shipped().knows(Kind.CATEGORY, key.value())) {
            String found = Shown.quoted(key.value()) + ", which the taxonomy has";
            problems.add(Fault.SHIPPED, key.place(), found, "only categories that the taxonomy lacks");
        } else if (!hasKnownParent(key.value())) {
            String found = "category " + Shown.quoted(key.value()) + ", whose parent nobody knows";
            problems.addUnknown(
                    Fault.ORPHAN,
                    key.place(),
                    Taxonomy.parent(key.value()),
                    found,
                    "a key beneath a known category",
                    Taxonomy.shipped().keys(Kind.CATEGORY));
        }
    }

    private boolean hasKnownParent(String key) {
        String parent = Taxonomy.parent(key);
        boolean declared = policy.get("categories") instanceof Element.Members extensions
                && extensions.members().containsKey(parent);
        return declared || Taxonomy.shipped().knows(Kind.CATEGORY, parent);
    }
}
