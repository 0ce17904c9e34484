package dev.privacyenforcer.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A reviewed method whose result is no longer personal data, though its inputs are.
 *
 * <p>What is read inside is <em>derived</em>, not used. The annotation is a claim that somebody answers for: it is
 * listed in the record with its reviewer and reason. If the policy permits the inputs only to be aggregated or
 * anonymised, the result is checked when the method returns: for the size of groups, and for objects that are labelled
 * still.
 *
 * @see <a href="https://gdpr-info.eu/recitals/no-26/">GDPR Recital 26</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Deidentifies {

    /** {@return who reviewed the method: a role, team or ticket, no person's name needed} */
    String by();

    /** {@return why the result identifies nobody} */
    String reason();
}
