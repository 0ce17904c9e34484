package dev.privacyenforcer.report;

import org.jspecify.annotations.Nullable;

/** How readers call the keys that a policy uses without giving them a title. */
@FunctionalInterface
public interface Titles {

    /**
     * {@return the title of a category, purpose, recipient or data subject, or null if none is known}
     *
     * @param key a dotted key
     */
    @Nullable
    String of(String key);

    /** {@return no titles: what the policy does not name is called by its key} */
    static Titles none() {
        return key -> null;
    }
}
