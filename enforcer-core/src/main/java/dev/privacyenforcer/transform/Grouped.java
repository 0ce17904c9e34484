package dev.privacyenforcer.transform;

/**
 * A row of a result that says of how many people it is, so that rows about too few can be refused.
 *
 * <p>For what a method marked {@link dev.privacyenforcer.annotations.Deidentifies} returns, itself or as elements of a
 * collection, array or map.
 *
 * @see <a href="https://gdpr-info.eu/recitals/no-26/">GDPR Recital 26</a>
 */
public interface Grouped {

    /** {@return of how many people the row is} */
    long groupSize();
}
