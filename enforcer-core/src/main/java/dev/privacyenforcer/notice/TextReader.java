package dev.privacyenforcer.notice;

import dev.privacyenforcer.notice.Clause.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text apart: numbers, letters and bullets begin a clause, and so does a paragraph. */
final class TextReader {

    private static final Pattern NUMBERED =
            Pattern.compile("#*\\s*(?:[-*•–]\\s+)?(\\d{1,3}(?:\\.\\d{1,3})*)(?:[.)]|(?<=\\.\\d{1,3}))\\s+(\\S.*)");
    private static final Pattern LETTERED = Pattern.compile("(?:[-*•–]\\s*)?\\(([a-z]{1,4})\\)\\s*(\\S.*)");
    private static final Pattern BULLET = Pattern.compile("[-*•–]\\s*(\\S.*)");
    private static final Pattern TITLE = Pattern.compile("#+\\s*(\\S.*)");
    private static final int LONGEST_HEADING = 80;
    private static final int SHORTEST_BROKEN_LINE = 50;

    /** A clause that may still go on; its number is its own, or a letter. */
    private record Begun(int line, String number, Mark mark, String text) {

        Begun with(String more) {
            return new Begun(line, number, mark, text + " " + more);
        }

        int depth() {
            return mark == Mark.NUMBER ? number.split("\\.").length : 1;
        }
    }

    /** With what a clause begins. */
    private enum Mark {
        NUMBER,
        ITEM,
        NOTHING
    }

    private final List<Begun> begun = new ArrayList<>();

    List<Clause> read(String text) {
        String[] lines = text.replace("\uFEFF", "").split("\\R", -1);
        String before = "";
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!line.isEmpty()) {
                add(i + 1, line, before);
            }
            before = line;
        }
        return clauses();
    }

    private void add(int line, String text, String before) {
        Matcher numbered = NUMBERED.matcher(text);
        Matcher lettered = LETTERED.matcher(text);
        Matcher bullet = BULLET.matcher(text);
        Matcher title = TITLE.matcher(text);
        if (numbered.matches()) {
            begun.add(new Begun(line, numbered.group(1), Mark.NUMBER, numbered.group(2)));
        } else if (lettered.matches()) {
            begun.add(new Begun(line, "(" + lettered.group(1) + ")", Mark.ITEM, lettered.group(2)));
        } else if (bullet.matches()) {
            begun.add(new Begun(line, "", Mark.ITEM, bullet.group(1)));
        } else if (goesOn(before)) {
            begun.add(begun.remove(begun.size() - 1).with(text));
        } else {
            begun.add(new Begun(line, "", Mark.NOTHING, title.matches() ? title.group(1) : text));
        }
    }

    /** A long line without an end was broken there. */
    private static boolean goesOn(String before) {
        return before.length() >= SHORTEST_BROKEN_LINE && !before.matches(".*[.:;?!…]");
    }

    private List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        Deque<Integer> depths = new ArrayDeque<>();
        List<Clause> above = new ArrayList<>();
        String number = "";
        for (int i = 0; i < begun.size(); i++) {
            Begun each = begun.get(i);
            Kind kind = kind(i);
            while (kind == Kind.HEADING && !depths.isEmpty() && depths.peek() >= each.depth()) {
                depths.pop();
                above.remove(above.size() - 1);
            }
            number = number(each, kind, number);
            String label = each.mark() == Mark.ITEM ? number + each.number() : number;
            Clause clause = new Clause(each.line(), label, kind, each.text(), List.copyOf(above));
            clauses.add(clause);
            if (kind == Kind.HEADING) {
                depths.push(each.depth());
                above.add(clause);
            }
        }
        return clauses;
    }

    /** What has no number belongs to the number before it, unless it begins a section of its own. */
    private static String number(Begun clause, Kind kind, String before) {
        if (clause.mark() == Mark.NUMBER) {
            return clause.number();
        }
        return kind == Kind.HEADING ? "" : before;
    }

    private Kind kind(int index) {
        Begun each = begun.get(index);
        Begun next = index + 1 < begun.size() ? begun.get(index + 1) : null;
        boolean beneath =
                next != null && each.mark() == Mark.NUMBER && next.number().startsWith(each.number() + ".");
        boolean follows = beneath || next != null && next.mark() != Mark.NUMBER;
        if (each.text().endsWith(":") && follows) {
            return Kind.LEAD;
        }
        return isShort(each) && (each.mark() == Mark.NOTHING || follows) ? Kind.HEADING : Kind.SENTENCE;
    }

    private static boolean isShort(Begun clause) {
        return clause.mark() != Mark.ITEM
                && clause.text().length() <= LONGEST_HEADING
                && !clause.text().matches(".*[.;,!:…]|.*:\\s.*");
    }
}
