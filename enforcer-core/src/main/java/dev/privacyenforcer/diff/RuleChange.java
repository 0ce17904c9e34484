package dev.privacyenforcer.diff;

import java.util.List;

/**
 * An element of a policy that is written otherwise, whether or not a decision shows it.
 *
 * @param level what it is, as policies call the list: {@code activities}
 * @param key its id or key
 * @param change what happened to it
 * @param parts which parts of it differ; empty unless it changed
 */
public record RuleChange(String level, String key, Change change, List<String> parts) {

    /** What happened to an element. */
    public enum Change {
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED,
        /** It says something else. */
        CHANGED
    }
}
