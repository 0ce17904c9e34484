package dev.privacyenforcer.decision;

import dev.privacyenforcer.policy.Taxonomy;
import java.util.List;

/** Lists of keys, each of which stands for itself and everything beneath it. */
final class Keys {

    private Keys() {}

    static boolean anyCovers(List<String> ancestors, String key) {
        for (String ancestor : ancestors) {
            if (Taxonomy.covers(ancestor, key)) {
                return true;
            }
        }
        return false;
    }
}
