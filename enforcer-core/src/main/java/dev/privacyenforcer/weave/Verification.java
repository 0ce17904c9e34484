package dev.privacyenforcer.weave;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the verifier found.
 *
 * @param references how many references to labelled fields there are
 * @param members each labelled field, such as {@code com.acme.Customer#email}, with the references to it
 * @param unguarded those that no guard stands at, by class, method and field
 */
public record Verification(int references, Map<String, Integer> members, List<String> unguarded) {

    /** Copies the lists. */
    public Verification {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
        unguarded = List.copyOf(unguarded);
    }

    /** {@return whether every reference is guarded} */
    public boolean passed() {
        return unguarded.isEmpty();
    }
}
