package dev.privacyenforcer.report;

import dev.privacyenforcer.policy.RecipientDetails;
import dev.privacyenforcer.policy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** Keys of the policy as linked data: each is of the nearest type that the Data Privacy Vocabulary has. */
final class LinkedTerms {

    private final Vocabulary vocabulary;

    LinkedTerms(ProcessingRecord record) {
        this.vocabulary = new Vocabulary(record.policy(), record.input().titles(), record.words());
    }

    Tree category(Cell.Entry entry) {
        return term(entry, VocabularyTerms.shorten(vocabulary.categoryIri(entry.key()), "dpv:PersonalData"));
    }

    Tree purpose(Cell.Entry entry) {
        return term(entry, Taxonomy.Kind.PURPOSE, "dpv:Purpose");
    }

    Tree dataSubject(Cell.Entry entry) {
        return term(entry, Taxonomy.Kind.DATA_SUBJECT, "dpv:DataSubject");
    }

    Tree recipient(Cell.Entry entry, @Nullable RecipientDetails details) {
        return term(entry, details == null || details.role() == null ? "dpv:Recipient" : role(details.role()));
    }

    private static String role(RecipientDetails.Role role) {
        return switch (role) {
            case PROCESSOR -> "dpv:DataProcessor";
            case CONTROLLER -> "dpv:DataController";
            case THIRD_PARTY -> "dpv:ThirdParty";
            case AUTHORITY -> "dpv:Authority";
            case INTERNAL -> "dpv:Recipient";
        };
    }

    private static Tree term(Cell.Entry entry, Taxonomy.Kind kind, String fallback) {
        return term(entry, VocabularyTerms.shorten(Vocabulary.iri(kind, entry.key()), fallback));
    }

    private static Tree term(Cell.Entry entry, String type) {
        return new Tree()
                .put("@id", RecordLinkedData.urn("key", entry.key()))
                .put("@type", type)
                .put("dct:identifier", entry.key())
                .put("dct:title", entry.title())
                .texts("enf:source", entry.sources().stream().map(Source::key).toList())
                .put("enf:count", entry.count());
    }
}
