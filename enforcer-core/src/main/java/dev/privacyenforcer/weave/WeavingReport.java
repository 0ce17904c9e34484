package dev.privacyenforcer.weave;

import java.util.List;

/**
 * What the weaver did to one class.
 *
 * @param className the class
 * @param guards one line for each guard or scope, by method
 * @param warnings what the developer should look at, if anything
 */
public record WeavingReport(String className, List<String> guards, List<String> warnings) {

    /** Copies the lists. */
    public WeavingReport {
        guards = List.copyOf(guards);
        warnings = List.copyOf(warnings);
    }

    /** {@return the class and beneath it its guards, one a line} */
    @Override
    public String toString() {
        return guards.isEmpty() ? className : className + "\n  " + String.join("\n  ", guards);
    }
}
