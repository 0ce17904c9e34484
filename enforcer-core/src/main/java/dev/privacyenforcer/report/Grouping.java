package dev.privacyenforcer.report;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Shortens dotted keys to their parents until there are few enough to be looked at together. */
final class Grouping {

    private static final int DEEPEST = 8;

    private Grouping() {}

    /** {@return how far keys must be shortened, so that at most so many are left if possible} */
    static UnaryOperator<String> of(Collection<String> keys, int most) {
        List<String> distinct = keys.stream().distinct().toList();
        for (int depth = DEEPEST; depth > 1; depth--) {
            int parts = depth;
            if (distinct.stream()
                            .map(key -> first(key, parts))
                            .distinct()
                            .limit(most + 1L)
                            .count()
                    <= most) {
                return key -> first(key, parts);
            }
        }
        return key -> first(key, 1);
    }

    private static String first(String key, int parts) {
        int end = -1;
        for (int i = 0; i < parts; i++) {
            end = key.indexOf('.', end + 1);
            if (end < 0) {
                return key;
            }
        }
        return key.substring(0, end);
    }
}
