package dev.privacyenforcer.report;

import java.util.List;

/**
 * Sentences of the privacy notice that belong together.
 *
 * @param title above them, or empty
 * @param sentences a paragraph each, or an item
 * @param list whether they are a list
 */
record NoticePart(String title, List<NoticeSentence> sentences, boolean list) {

    static NoticePart paragraphs(List<NoticeSentence> sentences) {
        return new NoticePart("", sentences, false);
    }

    static NoticePart list(String title, List<NoticeSentence> sentences) {
        return new NoticePart(title, sentences, true);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }
}
