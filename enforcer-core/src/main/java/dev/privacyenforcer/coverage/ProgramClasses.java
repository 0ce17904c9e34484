package dev.privacyenforcer.coverage;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an agent has to know of a program before it starts, from one look through its jars.
 *
 * @param coverage the labelled classes
 * @param names binary names of all classes, if they were wanted, else empty
 * @param hook where the program brings the hook of this library, or null
 */
public record ProgramClasses(
        Coverage coverage, Set<String> names, @Nullable String hook) {

    /** Copies the names. */
    public ProgramClasses {
        names = Set.copyOf(names);
    }

    /** {@return binary names of the classes that carry labels, woven or not} */
    public Set<String> labelled() {
        Set<String> labelled = new TreeSet<>(coverage.woven());
        labelled.addAll(coverage.unwoven());
        return labelled;
    }
}
