package dev.privacyenforcer.policy;

import java.util.Locale;

/** What a transfer of personal data to a third country rests on; GDPR Art. 45 to 49. */
public enum Safeguard {
    /** The Commission has found the protection adequate, for the country or for a recipient like this; Art. 45. */
    ADEQUACY,
    /** Standard contractual clauses; Art. 46(2)(c) and (d). */
    SCC,
    /** The United Kingdom's transfer agreement, or its addendum to the standard clauses; UK GDPR Art. 46. */
    IDTA,
    /** Binding corporate rules; Art. 46(2)(b), 47. */
    BCR,
    /** An approved code of conduct; Art. 46(2)(e). */
    CODE_OF_CONDUCT,
    /** An approved certification; Art. 46(2)(f). */
    CERTIFICATION,
    /** A legally binding instrument between public authorities; Art. 46(2)(a). */
    PUBLIC_INSTRUMENT,
    /** Other contractual clauses, authorised by the supervisory authority; Art. 46(3)(a). */
    AUTHORISED_CLAUSES,
    /** Administrative arrangements between public authorities, authorised likewise; Art. 46(3)(b). */
    ADMINISTRATIVE_ARRANGEMENT,
    /** A derogation for a specific situation; Art. 49. */
    DEROGATION,
    /** The published text names none: passes, and is reported. */
    UNSPECIFIED;

    /** {@return the word for it in a policy file} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
