package dev.privacyenforcer.policy;

import org.jspecify.annotations.Nullable;

/**
 * Where an element stands in a file.
 *
 * @param parent the element around it, or null for the outermost
 * @param token its key or index in the parent
 * @param line from 1
 * @param column from 1
 */
record Place(@Nullable Place parent, String token, int line, int column) {

    /** {@return the JSON pointer, RFC 6901} */
    String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + Shown.key(token.replace("~", "~0").replace("/", "~1"));
    }
}
