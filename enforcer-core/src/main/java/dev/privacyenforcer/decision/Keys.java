package dev.privacyenforcer.decision;

import java.util.List;

/** How dotted keys cover each other: compared exactly, never case-folded. */
public final class Keys {

    private Keys() {}

    /** {@return whether the key is the ancestor or lies beneath it} */
    public static boolean covers(String ancestor, String key) {
        return key.startsWith(ancestor) && (key.length() == ancestor.length() || key.charAt(ancestor.length()) == '.');
    }

    static boolean anyCovers(List<String> ancestors, String key) {
        for (String ancestor : ancestors) {
            if (covers(ancestor, key)) {
                return true;
            }
        }
        return false;
    }
}
