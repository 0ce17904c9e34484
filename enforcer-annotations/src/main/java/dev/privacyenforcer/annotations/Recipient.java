package dev.privacyenforcer.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The natural or legal person, authority or other body to whom data are disclosed while the method runs.
 *
 * <p>Opens a recipient scope: {@link #categories()} and whatever personal data are read inside are <em>shared</em>;
 * what is written inside is <em>collected</em> from the recipient. On a type, usually a client, it holds for each of
 * its methods. For a method without a body (a client interface) the call is guarded, and the labelled types of its
 * arguments count.
 *
 * @see <a href="https://gdpr-info.eu/art-4-gdpr/">GDPR Art. 4(9)</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Recipient {

    /** {@return a key of the policy's {@code recipients}, such as {@code processor.payment}} */
    String value();

    /** {@return the categories that leave with every call, beside those that are read inside} */
    String[] categories() default {};

    /** {@return whose data {@link #categories()} are, when not those of the type's {@link DataSubject}} */
    String of() default "";
}
