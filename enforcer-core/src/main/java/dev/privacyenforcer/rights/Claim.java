package dev.privacyenforcer.rights;

/** What a person can claim against processing as such. */
public enum Claim {
    /** Not for this purpose any more, and what lies beneath it; GDPR Art. 21. */
    OBJECTION,
    /** Keep the data, and do nothing else with them; Art. 18. */
    RESTRICTION,
    /** Erase the data; Art. 17. Until that is done they are treated as if they were. */
    ERASURE,
    /** The data are erased: stands for ever, so that no backup brings them back into use; Art. 17. */
    ERASED
}
