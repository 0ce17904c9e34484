package dev.privacyenforcer.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The category of natural persons whose data a type holds: its data subjects.
 *
 * <p>Holds for the members of the type and of the types nested in it; {@link PersonalData#of()} overrides it for one
 * member. Personal data without a data subject fail the build.
 *
 * @see <a href="https://gdpr-info.eu/art-4-gdpr/">GDPR Art. 4(1)</a>
 * @see <a href="https://gdpr-info.eu/art-30-gdpr/">GDPR Art. 30(1)(c)</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DataSubject {

    /** {@return a key of the policy's {@code dataSubjects}, such as {@code customer}} */
    String value();
}
