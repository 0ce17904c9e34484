package dev.privacyenforcer;

import org.jspecify.annotations.Nullable;

/** What is wrong with guarded values. Names only, never a value. */
final class GuardedTexts {

    private GuardedTexts() {}

    static String noKey(String what, String example) {
        return "ENF-330 No guarded value: the " + what + " is no key\n"
                + "  at      Guarded.of\n"
                + "  because a key is lower-case words with dots between, such as '" + example + "', 128 characters at"
                + " most (the text is not shown: it may be the value)\n"
                + "  fix     pass category, data subject and value in this order";
    }

    static String gone(GuardedDatum datum) {
        return "ENF-331 No value: this " + datum + " of '" + datum.dataSubject() + "' was serialized\n"
                + "  at      Guarded.use\n"
                + "  because the value of a Guarded does not travel in a stream of serialized objects\n"
                + "  fix     send an identifier and load the value again, or share the value itself in a @Recipient"
                + " method through use";
    }

    static String noId(String category, @Nullable Object id) {
        return "ENF-332 No guarded value: a person cannot be identified by "
                + (id == null ? "null" : "an object of " + id.getClass().getName()) + "\n"
                + "  at      Guarded.of(\"" + category + "\", …)\n"
                + "  because identifiers are handed to the consent provider as text\n"
                + "  fix     pass a text, UUID or whole number, or leave the identifier out";
    }

    static String forged() {
        return "ENF-333 Not a Guarded: a stream of serialized objects holds one with fields of its own\n"
                + "  at      ObjectInputStream.readObject\n"
                + "  because this library writes none like it\n"
                + "  fix     do not read the stream: it was changed, or another program wrote it";
    }

    static String unlabelled(String property) {
        return "ENF-334 No guarded value: " + property + " does not say which data it holds\n"
                + "  at      Jackson, reading JSON into a Guarded\n"
                + "  because the category of a Guarded comes from @PersonalData on its field, and the data subject from"
                + " 'of' or from @DataSubject on the class\n"
                + "  fix     label the field; with Jackson 3, also register the module of enforcer-spring";
    }

    static String unreadable(GuardedDatum datum, String type) {
        return "ENF-335 No guarded value: the JSON of " + datum + " is no " + type + "\n"
                + "  at      Jackson, reading JSON into a Guarded\n"
                + "  because of what Jackson says, which is withheld: it cites the value\n"
                + "  fix     check what was sent, or the type of the Guarded";
    }

    static String otherColumn(Class<?> converter, GuardedDatum found, GuardedDatum expected) {
        return "ENF-336 Not stored: " + found + " of '" + found.dataSubject() + "' in a column of " + expected + " of '"
                + expected.dataSubject() + "'\n"
                + "  at      " + converter.getName() + ".convertToDatabaseColumn\n"
                + "  because read again, the value would pass as what it is not\n"
                + "  fix     store it in a column whose converter names its category, or correct one of the two";
    }
}
