package dev.privacyenforcer.policy;

import dev.privacyenforcer.policy.PolicyException.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with one file, collected, so that its author sees everything at once. */
final class Problems {

    /** A file with that many is no policy; going on would only cost time. */
    private static final int ENOUGH = 100;

    private final String document;
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this("Policy", file);
    }

    /**
     * @param document what the file is, {@code Policy} or {@code Bindings}
     * @param file its name, as messages show it
     */
    Problems(String document, String file) {
        this.document = document;
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(Fault fault, Place place, String what, String expected) {
        add(fault, place, what, expected, null);
    }

    /**
     * Adds a problem with a key that is not among the known ones.
     *
     * @return the known key that was probably meant, or null
     */
    @Nullable
    String addUnknown(Fault fault, Place place, String key, String what, String expected, Collection<String> known) {
        String nearest = Nearest.to(key, known);
        add(fault, place, what, expected, nearest);
        return nearest;
    }

    /** Adds a problem with a word that is not among the known ones; without the word, which is no key. */
    void addUnknownWord(Element.Text text, Map<String, ?> words) {
        addUnknown(Fault.WORD, text.place(), text.value(), "an unknown word", Words.list(words), words.keySet());
    }

    /** {@return what to throw when reading cannot go on} */
    PolicyException fatal(Fault fault, Place place, String what, String expected) {
        found.add(problem(fault, place.pointer(), place, what, expected, null));
        return refusal();
    }

    /** {@return what to throw when reading cannot go on at a place known by its pointer only} */
    PolicyException fatal(Fault fault, String pointer, int line, int column, String what, String expected) {
        found.add(problem(fault, Shown.pointer(pointer), new Place(null, "", line, column), what, expected, null));
        return refusal();
    }

    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    private void add(Fault fault, Place place, String what, String expected, @Nullable String nearest) {
        Problem problem = problem(fault, place.pointer(), place, what, expected, nearest);
        if (!found.contains(problem)) { // what several elements share is read with each of them
            found.add(problem);
        }
        if (found.size() >= ENOUGH) {
            throw refusal();
        }
    }

    private PolicyException refusal() {
        found.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return new PolicyException(document, file, found);
    }

    private static Problem problem(
            Fault fault, String pointer, Place place, String what, String expected, @Nullable String nearest) {
        String fix = nearest == null ? fault.fix : "did you mean '" + nearest + "'?";
        return new Problem(fault.code, pointer, place.line(), place.column(), what, expected, nearest, fix);
    }
}
