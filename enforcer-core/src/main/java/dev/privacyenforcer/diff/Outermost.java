package dev.privacyenforcer.diff;

import dev.privacyenforcer.policy.Taxonomy;
import java.util.Collection;
import java.util.List;

/** Names many categories by few: a key stands for what lies beneath it, if all of that is meant. */
final class Outermost {

    private Outermost() {}

    /**
     * {@return the keys that stand for all of them}
     *
     * @param meant those that are meant
     * @param known all there are
     */
    static List<String> of(Collection<String> meant, Collection<String> known) {
        List<String> whole = meant.stream()
                .filter(key -> known.stream()
                        .filter(each -> Taxonomy.covers(key, each))
                        .allMatch(meant::contains))
                .toList();
        return meant.stream()
                .filter(key -> whole.stream().noneMatch(above -> !above.equals(key) && Taxonomy.covers(above, key)))
                .sorted()
                .toList();
    }
}
