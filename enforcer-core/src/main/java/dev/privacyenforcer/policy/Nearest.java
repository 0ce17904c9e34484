package dev.privacyenforcer.policy;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses which known key somebody meant. */
public final class Nearest {

    private static final int LONGEST = 128;

    private Nearest() {}

    /**
     * {@return the known key that resembles the given one most, or null if none does}
     *
     * @param key as somebody wrote it
     * @param known the keys they can have meant
     */
    public static @Nullable String to(String key, Collection<String> known) {
        if (key.length() > LONGEST) {
            return null;
        }
        String wanted = key.toLowerCase(Locale.ROOT);
        String best = null;
        int least = 1 + Math.max(1, Math.min(3, key.length() / 3));
        for (String candidate : known) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best == null ? sameEnding(wanted, known) : best;
    }

    /** Finds {@code user.contact.email} for {@code user.email}. */
    private static @Nullable String sameEnding(String key, Collection<String> known) {
        int dot = key.lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        String ending = key.substring(dot);
        return known.stream()
                .filter(candidate -> candidate.endsWith(ending))
                .findFirst()
                .orElse(null);
    }

    /** {@return how many characters must be changed, added or removed (Levenshtein)} */
    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            above = nextRow(above, row, left.charAt(row - 1), right);
        }
        return above[right.length()];
    }

    private static int[] nextRow(int[] above, int row, char character, String right) {
        int[] current = new int[above.length];
        current[0] = row;
        for (int column = 1; column < current.length; column++) {
            int changed = above[column - 1] + (character == right.charAt(column - 1) ? 0 : 1);
            current[column] = Math.min(changed, 1 + Math.min(above[column], current[column - 1]));
        }
        return current;
    }
}
