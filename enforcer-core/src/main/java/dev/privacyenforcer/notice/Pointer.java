package dev.privacyenforcer.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A citation, taken apart.
 *
 * @param number of the clause or section, or empty
 * @param head what stands before a slash or colon, without the number
 * @param rest what stands behind it
 */
record Pointer(String number, String head, String rest) {

    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})*(?:\\([a-z]{1,4}\\))?)(?![\\w%])(.*)");
    private static final Set<String> BEGINNING = Set.of("preamble", "introduction", "intro");

    static Pointer of(String pointer) {
        String[] parts = pointer.strip().split("[/:]", 2);
        String rest = parts.length > 1 ? parts[1].strip() : "";
        Matcher numbered = NUMBER.matcher(parts[0].strip());
        return numbered.matches()
                ? new Pointer(numbered.group(1), numbered.group(2).strip(), rest)
                : new Pointer("", parts[0].strip(), rest);
    }

    /** {@return what it cites; empty: nothing in this text} */
    Set<Clause> in(PublishedText text) {
        if (!number.isEmpty()) {
            List<Clause> numbered = text.clauses().stream()
                    .filter(clause -> clause.isIn(number))
                    .toList();
            return within(numbered, head + " " + rest);
        }
        String first = Likeness.words(head).stream().findFirst().orElse("");
        if (BEGINNING.contains(first)) {
            return within(text.preamble(), rest);
        }
        return text.headings().stream()
                .filter(heading -> Likeness.names(heading.text(), first))
                .min((one, other) -> Integer.compare(rank(one, first), rank(other, first)))
                .map(heading -> inSection(text.section(heading), first))
                .orElseGet(() -> new HashSet<>(Likeness.most(text.clauses(), head + " " + rest)));
    }

    /** The heading that begins with the word is meant before one that has it somewhere. */
    private static int rank(Clause heading, String word) {
        return Likeness.words(heading.text()).indexOf(Likeness.nearest(heading.text(), word));
    }

    private Set<Clause> inSection(List<Clause> section, String first) {
        Matcher numbered = NUMBER.matcher(rest);
        if (numbered.matches()) {
            List<Clause> narrower = section.stream()
                    .filter(clause -> clause.isIn(numbered.group(1)))
                    .toList();
            return within(narrower.isEmpty() ? section : narrower, numbered.group(2));
        }
        String more = Likeness.words(head).stream()
                .filter(word -> !word.equals(first))
                .collect(Collectors.joining(" "));
        return within(section, more + " " + rest);
    }

    /** Words that fit its head alone mean the whole of it; words that fit nothing, no more than the head. */
    private static Set<Clause> within(List<Clause> clauses, String words) {
        List<String> hints = Likeness.words(words.toLowerCase(Locale.ROOT));
        if (hints.isEmpty() || clauses.size() <= 1) {
            return new HashSet<>(clauses);
        }
        if (BEGINNING.contains(hints.get(0))) {
            return clauses.stream()
                    .filter(clause -> clause.kind() != Clause.Kind.HEADING)
                    .limit(1)
                    .collect(Collectors.toSet());
        }
        List<Clause> sentences = clauses.stream()
                .filter(clause -> clause.kind() == Clause.Kind.SENTENCE)
                .toList();
        List<Clause> fitting = Likeness.most(sentences, words);
        if (!fitting.isEmpty()) {
            return new HashSet<>(fitting);
        }
        boolean headed = !Likeness.most(clauses, words).isEmpty();
        return new HashSet<>(headed ? clauses : clauses.subList(0, 1));
    }
}
