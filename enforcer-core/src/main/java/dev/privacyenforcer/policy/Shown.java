package dev.privacyenforcer.policy;

/** What of a file a message may show: keys, shortened and free of characters that could forge a line of a log. */
final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    static String key(String key) {
        return shortened(key, LONGEST);
    }

    static String quoted(String key) {
        return "'" + key(key) + "'";
    }

    static String pointer(String pointer) {
        return shortened(pointer, 4 * LONGEST);
    }

    private static String shortened(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(longest).map(Shown::harmless).forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > longest ? shown + "…" : shown.toString();
    }

    private static int harmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> '?';
            default -> character;
        };
    }
}
