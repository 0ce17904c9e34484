package dev.privacyenforcer.archunit;

/**
 * A key of the policy in an annotation.
 *
 * @param kind what it is a key of
 * @param key as written
 * @param annotation in which annotation
 * @param where on which type or member
 */
record KeyUse(Kind kind, String key, String annotation, String where) {

    enum Kind {
        CATEGORY("category", "categories"),
        DATA_SUBJECT("data subject", "dataSubjects"),
        PURPOSE("purpose", "purposes"),
        RECIPIENT("recipient", "recipients");

        final String word;
        final String section;

        Kind(String word, String section) {
            this.word = word;
            this.section = section;
        }
    }
}
