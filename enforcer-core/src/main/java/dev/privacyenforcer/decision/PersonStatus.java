package dev.privacyenforcer.decision;

/** Whether a right of the person stands against processing as such. */
public enum PersonStatus {
    /** None does. */
    ORDINARY,
    /** Processing is restricted; GDPR Art. 18. */
    RESTRICTED,
    /** The data are erased, or about to be; Art. 17. */
    ERASED,
    /** Nobody could be asked. */
    UNAVAILABLE
}
