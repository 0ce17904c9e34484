package dev.privacyenforcer.report;

import java.util.List;

/**
 * A key of the policy language, and how readers call it.
 *
 * @param key as policies and code write it
 * @param title in plain language
 */
record Term(String key, String title) {

    /** {@return whether a rule that names this key applies to {@code other}: itself and everything beneath} */
    boolean covers(String other) {
        if (key.equals("*")) {
            return true;
        }
        String root = key.endsWith(".**") ? key.substring(0, key.length() - 3) : key;
        return other.equals(root) || other.startsWith(root + ".");
    }

    /** {@return the key in the parts between which a line may break} */
    List<String> parts() {
        return List.of(key.split("(?<=[._])"));
    }
}
