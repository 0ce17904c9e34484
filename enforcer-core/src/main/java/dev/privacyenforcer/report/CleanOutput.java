package dev.privacyenforcer.report;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import org.jspecify.annotations.Nullable;

/**
 * Escapes markup, and shows as {@code \}{@code u202E} whatever is invisible: control characters, lone surrogates, and
 * marks that reorder or hide text.
 */
final class CleanOutput extends OwaspHtmlTemplateOutput {

    CleanOutput(TemplateOutput out) {
        super(out);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text != null) {
            super.writeUserContent(clean(text));
        }
    }

    static String clean(String text) {
        if (plain(text) || text.codePoints().allMatch(CleanOutput::visible)) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (visible(c)) {
                clean.appendCodePoint(c);
            } else {
                clean.append("\\u%04X".formatted(c));
            }
        });
        return clean.toString();
    }

    /** Nearly every text: worth a quick look. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean visible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
