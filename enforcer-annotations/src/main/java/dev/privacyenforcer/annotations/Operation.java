package dev.privacyenforcer.annotations;

/**
 * What is done with personal data.
 *
 * <p>A transfer is a {@link #SHARE} or {@link #STORE} in another country.
 *
 * @see <a href="https://gdpr-info.eu/art-4-gdpr/">GDPR Art. 4(2)</a>
 */
public enum Operation {
    /** Obtaining or recording data: what a write is. */
    COLLECT,
    /** Consulting or using data: what a read is. */
    USE,
    /** Computing other data from them. */
    DERIVE,
    /** Keeping them beyond the current work: a database, cache, session or file. */
    STORE,
    /** Writing them to a log. */
    LOG,
    /** Disclosing them to a recipient. */
    SHARE,
    /** Handing them out in a portable form, to the person or within the organisation. */
    EXPORT,
    /** Deleting or destroying them. */
    ERASE;

    /** {@return the word for this operation in a policy, such as {@code collect}} */
    public String key() {
        return switch (this) {
            case COLLECT -> "collect";
            case USE -> "use";
            case DERIVE -> "derive";
            case STORE -> "store";
            case LOG -> "log";
            case SHARE -> "share";
            case EXPORT -> "export";
            case ERASE -> "erase";
        };
    }
}
