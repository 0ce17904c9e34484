package dev.privacyenforcer.examples.saas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of a reviewed file is no longer so, for readers. */
final class Difference {

    private Difference() {}

    /** {@return the lines that went, then those that came} */
    static List<String> of(List<String> before, List<String> now) {
        Set<String> gone = new LinkedHashSet<>(before);
        now.forEach(gone::remove);
        Set<String> come = new LinkedHashSet<>(now);
        before.forEach(come::remove);
        List<String> difference = new ArrayList<>();
        gone.forEach(line -> difference.add("- " + line.replace('\t', ' ')));
        come.forEach(line -> difference.add("+ " + line.replace('\t', ' ')));
        return difference;
    }
}
