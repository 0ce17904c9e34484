package dev.privacyenforcer.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the form of ids, keys and country codes; compared exactly, never case-folded. */
final class Keys {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9._-]{0,63}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)*");
    private static final Pattern PACKAGES =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*(\\.\\*\\*)?");
    private static final int LONGEST_KEY = 128;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Problems problems;
    private final Set<String> rules = new HashSet<>();

    Keys(Problems problems) {
        this.problems = problems;
    }

    void id(Element.Text text) {
        isId(text);
    }

    /** Checks an id that no other rule of the policy may have. */
    void ruleId(Element.Text text) {
        if (isId(text) && !rules.add(text.value())) {
            problems.add(
                    Fault.DUPLICATE_ID,
                    text.place(),
                    "a second rule " + Shown.quoted(text.value()),
                    "ids that are unique among activities, prohibitions and retention rules");
        }
    }

    private boolean isId(Element.Text text) {
        boolean good = ID.matcher(text.value()).matches();
        if (!good) {
            String expected = "a lower-case letter, then at most 63 of a-z 0-9 . _ -";
            problems.add(Fault.ID, text.place(), "a string that is no id", expected);
        }
        return good;
    }

    void key(Element.Text text) {
        isKey(text);
    }

    boolean isKey(Element.Text text) {
        boolean good = isKey(text.value());
        if (!good) {
            String expected = "lower-case words (a-z 0-9 _ -) with dots between, 128 characters at most";
            problems.add(Fault.KEY, text.place(), Shown.quoted(text.value()) + ", which is no key", expected);
        }
        return good;
    }

    static boolean isKey(String key) {
        // the length first: it bounds the work of the expression
        return key.length() <= LONGEST_KEY && KEY.matcher(key).matches();
    }

    void packages(Element.Text text) {
        if (!PACKAGES.matcher(text.value()).matches()) {
            String expected = "a package of Java, with .** behind it for those beneath";
            problems.add(Fault.PACKAGE, text.place(), Shown.quoted(text.value()) + ", which is no package", expected);
        }
    }

    void country(Element.Text text) {
        if (!COUNTRIES.contains(text.value())) {
            String capitals = text.value().toUpperCase(Locale.ROOT);
            problems.addUnknown(
                    Fault.COUNTRY,
                    text.place(),
                    text.value(),
                    "an unknown country",
                    "a code of ISO 3166-1 alpha-2",
                    COUNTRIES.contains(capitals) ? List.of(capitals) : List.of());
        }
    }
}
