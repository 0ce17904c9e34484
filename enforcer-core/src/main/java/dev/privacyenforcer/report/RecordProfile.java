package dev.privacyenforcer.report;

import java.util.Locale;

/** Which columns a table of the record has, and how they are called: as the form of an authority does, or all. */
public enum RecordProfile {
    /** Every field, named by its key. */
    FULL,
    /** What GDPR Art. 30 itself asks for. */
    ART30,
    /** After the template of the Information Commissioner's Office (United Kingdom). */
    ICO,
    /** After the model register of the CNIL (France). */
    CNIL,
    /** After the form of the Datenschutzkonferenz (Germany). */
    DSK,
    /** After the model of the Autorité de protection des données (Belgium). */
    APD;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
