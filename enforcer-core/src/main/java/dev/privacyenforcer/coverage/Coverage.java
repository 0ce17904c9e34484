package dev.privacyenforcer.coverage;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a scan found: every class that mentions a label, by whether its accesses are guarded.
 *
 * @param woven names of the classes that carry the weaver's mark, sorted
 * @param unwoven names of the classes that mention a label and do not carry it, sorted
 */
public record Coverage(List<String> woven, List<String> unwoven) {

    /** Copies the lists. */
    public Coverage {
        woven = List.copyOf(woven);
        unwoven = List.copyOf(unwoven);
    }

    /** {@return this coverage where an agent weaves each class that the build did not} */
    Coverage wovenAtLoadTime() {
        List<String> all =
                Stream.of(woven, unwoven).flatMap(List::stream).sorted().toList();
        return new Coverage(all, List.of());
    }

    /** {@return whether every class that mentions a label is woven} */
    public boolean complete() {
        return unwoven.isEmpty();
    }
}
