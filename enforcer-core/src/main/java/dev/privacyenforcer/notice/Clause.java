package dev.privacyenforcer.notice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A heading, or a sentence or more that stand together.
 *
 * @param line where it stands, from 1
 * @param number its own number such as {@code 2.1} or {@code 3.1(a)}, or else that of what it belongs to; may be empty
 * @param kind what it is
 * @param text its words, without the number
 * @param above the headings above it, the outermost first
 */
record Clause(int line, String number, Kind kind, String text, List<Clause> above) {

    private static final int FIRST_WORDS = 12;

    /** What a clause is. */
    enum Kind {
        /** Says what follows. */
        HEADING,
        /** Begins a list. */
        LEAD,
        /** Says something. */
        SENTENCE
    }

    boolean isIn(String wanted) {
        return number.equals(wanted) || number.startsWith(wanted + ".") || number.startsWith(wanted + "(");
    }

    NoticeComparison.Passage passage() {
        String heading = above.isEmpty() ? "" : above.get(above.size() - 1).text();
        List<String> words = Arrays.asList(text.split("\\s+"));
        String start = words.stream().limit(FIRST_WORDS).collect(Collectors.joining(" "));
        return new NoticeComparison.Passage(line, number, heading, words.size() > FIRST_WORDS ? start + " …" : start);
    }
}
