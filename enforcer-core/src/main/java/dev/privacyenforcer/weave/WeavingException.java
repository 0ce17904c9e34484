package dev.privacyenforcer.weave;

import java.util.List;
import java.util.stream.Collectors;

/** A class cannot be woven as it is, so the build must fail; the message names every problem of the class. */
public final class WeavingException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    WeavingException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).distinct().collect(Collectors.joining("\n")));
    }
}
