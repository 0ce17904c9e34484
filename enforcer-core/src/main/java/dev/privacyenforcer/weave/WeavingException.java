package dev.privacyenforcer.weave;

import java.util.List;
import java.util.stream.Collectors;

/** Classes cannot be woven as they are, so the build must fail; the message names every problem found. */
public final class WeavingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    WeavingException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).distinct().collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
