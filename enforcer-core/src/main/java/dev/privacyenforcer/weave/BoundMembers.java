package dev.privacyenforcer.weave;

import dev.privacyenforcer.policy.Bindings;

/**
 * Gives members the labels of one bound type.
 *
 * @param type what the bindings say
 * @param own whether the class itself says whose data it holds, which beats the bindings
 */
record BoundMembers(Bindings.Type type, boolean own) {

    FieldLabel bound(FieldLabel field) {
        FieldLabel bound = field;
        String category = type.fields().get(field.name());
        if (category != null && field.personalData() == null) {
            bound = bound.bound(said(category));
        }
        if (field.name().equals(type.dataSubjectId()) && !field.identifies()) {
            bound = bound.identifying();
        }
        return field.name().equals(type.collectedAt()) && !field.dates() ? bound.dating() : bound;
    }

    MethodLabel bound(MethodLabel method) {
        String category = type.results().get(method.name());
        return category == null || !method.declared() ? method : method.bound("PersonalData", said(category));
    }

    private Said said(String category) {
        Said said = Said.of(category);
        return own ? said : said.and("of", type.dataSubject());
    }
}
