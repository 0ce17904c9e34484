package dev.privacyenforcer.report;

import java.util.List;

/**
 * A section of the privacy notice.
 *
 * @param id within the page
 * @param title for readers
 * @param parts in order; a section of which the policy says nothing says that
 */
record NoticeSection(String id, String title, List<NoticePart> parts) {

    /** {@return the section called so by the words, without empty parts, or with what to say if all are} */
    static NoticeSection of(String id, Words words, NoticePart... parts) {
        List<NoticePart> full =
                List.of(parts).stream().filter(part -> !part.isEmpty()).toList();
        List<NoticePart> said = full.isEmpty()
                ? List.of(NoticePart.paragraphs(List.of(NoticeSentence.of(words.text("notice." + id + ".none")))))
                : full;
        return new NoticeSection(id, words.text("notice." + id), said);
    }
}
