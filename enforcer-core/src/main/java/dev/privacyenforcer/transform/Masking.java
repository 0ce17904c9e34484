package dev.privacyenforcer.transform;

import dev.privacyenforcer.policy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** Shows the end of a text at most, in a text that is as long for all values. */
final class Masking {

    /** How long a masked text is, whatever it masks. */
    static final int LENGTH = 10;

    private static final int FOUR_OF = 12;
    private static final int TWO_OF = 8;
    private static final String SECRETS = "user.authorization";

    private Masking() {}

    /** {@return the masked value, or null if such values cannot be masked} */
    static @Nullable Object of(String category, Object value) {
        if (value instanceof String text) {
            return masked(category, text);
        } else if (value instanceof char[] text) {
            return masked(category, new String(text)).toCharArray();
        } else if (value instanceof byte[]) {
            return new byte[LENGTH];
        }
        return null;
    }

    private static String masked(String category, String text) {
        int length = text.codePointCount(0, text.length());
        int shown = Taxonomy.covers(SECRETS, category) ? 0 : length >= FOUR_OF ? 4 : length >= TWO_OF ? 2 : 0;
        return "*".repeat(LENGTH - shown) + text.substring(text.offsetByCodePoints(text.length(), -shown));
    }
}
