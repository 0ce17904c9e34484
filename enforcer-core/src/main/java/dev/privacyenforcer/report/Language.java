package dev.privacyenforcer.report;

import java.util.Locale;

/** A language that the labels of the record are written in; titles stay as the policy writes them. */
public enum Language {
    /** English. */
    EN,
    /** German. */
    DE,
    /** French. */
    FR;

    /** {@return the language tag, as HTML names it} */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.forLanguageTag(tag());
    }
}
