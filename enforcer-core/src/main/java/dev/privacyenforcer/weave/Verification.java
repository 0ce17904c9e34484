package dev.privacyenforcer.weave;

import java.util.List;

/**
 * What the verifier found.
 *
 * @param references how many references to labelled fields there are
 * @param unguarded those that no guard stands at, by class, method and field
 */
public record Verification(int references, List<String> unguarded) {

    /** Copies the list. */
    public Verification {
        unguarded = List.copyOf(unguarded);
    }

    /** {@return whether every reference is guarded} */
    public boolean passed() {
        return unguarded.isEmpty();
    }
}
