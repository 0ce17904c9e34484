package dev.privacyenforcer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;

/**
 * What a command found out.
 *
 * @param exitCode 0 all is well, 1 a finding or a denial
 * @param text for people
 * @param json for programs
 */
record Answer(int exitCode, String text, ObjectNode json) {

    static final int FINE = 0;
    static final int FINDING = 1;
    static final int CANNOT_RUN = 2;

    static int exitCode(boolean fine) {
        return fine ? FINE : FINDING;
    }

    /** {@return both answers, the other one's JSON under a name} */
    Answer and(String name, Answer other) {
        ObjectNode both = json.deepCopy();
        both.set(name, other.json());
        return new Answer(Math.max(exitCode, other.exitCode), text.stripTrailing() + "\n\n" + other.text(), both);
    }

    private static final int NO_WIDTH = '\u200b'; // ours, in Markdown: it keeps an @ from calling somebody

    /** Texts of policies and evidence are somebody's: none of them moves the cursor or paints. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean shown = c == '\n' || c == NO_WIDTH || (type != Character.CONTROL && type != Character.FORMAT);
            visible.append(shown ? Character.toString(c) : "\\u%04X".formatted(c));
        });
        return visible.toString();
    }

    int print(Format format, PrintWriter out) {
        String shown = format == Format.JSON ? json.toPrettyString() : visible(text);
        out.print(shown.endsWith("\n") ? shown : shown + "\n");
        out.flush();
        return exitCode;
    }
}
