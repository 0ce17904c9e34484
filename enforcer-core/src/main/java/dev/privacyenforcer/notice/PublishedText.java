package dev.privacyenforcer.notice;

import dev.privacyenforcer.notice.Clause.Kind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A published notice, taken apart.
 *
 * @param clauses in the order of the text, headings included
 */
record PublishedText(List<Clause> clauses) {

    static PublishedText of(String text) {
        return new PublishedText(new TextReader().read(text));
    }

    /** {@return what says something, so that a rule or a remark can be expected} */
    List<Clause> sentences() {
        return clauses.stream().filter(clause -> clause.kind() == Kind.SENTENCE).toList();
    }

    /** {@return what stands before the first number or, where there are no numbers, before the second heading} */
    List<Clause> preamble() {
        int end = IntStream.range(0, clauses.size())
                .filter(i -> !clauses.get(i).number().isEmpty())
                .findFirst()
                .orElse(clauses.size());
        return clauses.subList(0, end);
    }

    /** {@return a heading with everything beneath it} */
    List<Clause> section(Clause heading) {
        return clauses.stream()
                .filter(clause -> clause.equals(heading) || clause.above().contains(heading))
                .toList();
    }

    List<Clause> headings() {
        return clauses.stream().filter(clause -> clause.kind() == Kind.HEADING).toList();
    }
}
