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

    /** {@return the place of a character, of which no element is known} */
    static Place at(String text, int offset) {
        String before = text.substring(0, offset);
        int line =
                1 + (int) before.chars().filter(character -> character == '\n').count();
        return new Place(null, "", line, offset - before.lastIndexOf('\n'));
    }

    /** {@return the JSON pointer, RFC 6901} */
    String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + Shown.key(token.replace("~", "~0").replace("/", "~1"));
    }
}
