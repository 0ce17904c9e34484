package dev.privacyenforcer.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paints the words at the start of a line that say how bad it is; the line says the same without. */
final class PaintedLines extends Writer {

    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private static final Pattern START =
            Pattern.compile("^(ENF-\\d+(?: (?:error|warning|info)\\b)?|permit\\b|deny\\b)");
    private static final Map<String, String> COLOURS =
            Map.of("error", RED, "warning", YELLOW, "info", GREEN, "permit", GREEN, "deny", RED);

    private final Writer out;
    private final StringBuilder line = new StringBuilder();

    PaintedLines(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            line.append(characters[i]);
            if (characters[i] == '\n') {
                flushLine();
            }
        }
    }

    private void flushLine() throws IOException {
        Matcher start = START.matcher(line);
        if (start.find()) {
            String word = start.group().substring(start.group().indexOf(' ') + 1);
            line.insert(start.end(), PLAIN).insert(0, COLOURS.getOrDefault(word, RED));
        }
        out.write(line.toString());
        line.setLength(0);
    }

    @Override
    public void flush() throws IOException {
        if (!line.isEmpty()) {
            flushLine();
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
