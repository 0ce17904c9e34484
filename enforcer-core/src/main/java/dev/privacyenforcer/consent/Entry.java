package dev.privacyenforcer.consent;

import org.jspecify.annotations.Nullable;

/** What an entry of a ledger must be like, so that every store can keep it. */
public final class Entry {

    private static final int LONGEST = 400;

    private Entry() {}

    /**
     * Refuses a text that is blank, too long, or holds a character that databases refuse.
     *
     * @param name what the text is
     * @param value the text, which no message repeats
     */
    public static void check(String name, String value) {
        check(name, value, LONGEST);
    }

    static void check(String name, String value, int longest) {
        boolean fits = !value.isBlank() && value.length() <= longest && value.indexOf('\0') < 0;
        expect(
                fits,
                "'" + name + "'",
                "a text of 1 to " + longest + " characters, not blank, without a null character");
    }

    /**
     * Refuses a text as {@link #check} does, if there is one.
     *
     * @param name what the text is
     * @param value the text, or null
     */
    public static void checkIfSaid(String name, @Nullable String value) {
        if (value != null) {
            check(name, value);
        }
    }

    /**
     * Refuses an entry unless something holds.
     *
     * @param holds whether it does
     * @param what what of the entry is about to be refused
     * @param expected what it should be
     */
    public static void expect(boolean holds, String what, String expected) {
        if (!holds) {
            throw refusal(what, expected);
        }
    }

    static IllegalArgumentException refusal(String what, String expected) {
        return new IllegalArgumentException("ENF-372 Entry refused: " + what + " is something else than expected\n"
                + "  at      the entry that is about to be appended\n"
                + "  because expected is " + expected + "\n"
                + "  fix     correct the entry; nothing was recorded");
    }
}
