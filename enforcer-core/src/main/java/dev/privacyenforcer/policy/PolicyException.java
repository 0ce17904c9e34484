package dev.privacyenforcer.policy;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A policy file, or a file of bindings, is refused, whole.
 *
 * <p>The message lists every problem that was found: what, where, what was expected instead, and how to fix it. It
 * quotes keys, and nothing else of the file.
 */
public final class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    /**
     * Names what is wrong with a file.
     *
     * @param document what the file is, {@code Policy} or {@code Bindings}
     * @param file name of the file, as messages show it
     * @param problems at least one, in the order of the file
     */
    PolicyException(String document, String file, List<Problem> problems) {
        super(problems.stream().map(problem -> problem.message(document, file)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** {@return what is wrong with the file, in its order; never empty} */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong with a policy file.
     *
     * @param code such as {@code ENF-110}; never reused for something else
     * @param pointer JSON pointer (RFC 6901) to the element; empty for the whole file
     * @param line line in the file, from 1; 0 where the file has none
     * @param column character in the line, from 1; 0 where the file has none
     * @param found what is there
     * @param expected what should be there
     * @param nearest the known key that resembles the unknown one most, or null
     * @param fix what to do about it
     */
    public record Problem(
            String code,
            String pointer,
            int line,
            int column,
            String found,
            String expected,
            @Nullable String nearest,
            String fix)
            implements Serializable {

        private String message(String document, String file) {
            return code + " " + document + " refused: " + found
                    + "\n  at      " + where(file)
                    + "\n  because expected " + expected
                    + "\n  fix     " + fix;
        }

        private String where(String file) {
            String place = line == 0 ? file : file + ":" + line + ":" + column;
            return pointer.isEmpty() ? place : place + ", " + pointer;
        }
    }
}
