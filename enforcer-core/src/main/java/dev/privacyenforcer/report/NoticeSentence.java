package dev.privacyenforcer.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence of the privacy notice, and what it follows from.
 *
 * @param label words in front that readers look for, or empty
 * @param text for the people whom the data are about
 * @param sources rules and declarations of the policy; none: it says that something is not declared
 */
record NoticeSentence(String label, String text, List<NoticeSource> sources) {

    static NoticeSentence of(String text, NoticeSource... sources) {
        return new NoticeSentence("", text, List.of(sources));
    }

    static NoticeSentence of(String text, Stream<NoticeSource> sources) {
        return new NoticeSentence("", text, sources.distinct().toList());
    }

    /** {@return the same with words in front} */
    NoticeSentence labelled(String words) {
        return new NoticeSentence(words, text, sources);
    }

    /** {@return whether the policy leaves open what it is about} */
    boolean isGap() {
        return sources.isEmpty();
    }
}
