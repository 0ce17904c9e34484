package dev.privacyenforcer.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Personal data: information relating to an identified or identifiable natural person.
 *
 * <p>On a field or record component, every access to it is guarded. On a method, its result is. The field must be
 * {@code private} and no compile-time constant, or the build fails: only then is every reader known. Parameters cannot
 * carry this annotation, because Kotlin would then put it on the constructor parameter alone, silently.
 *
 * <pre>{@code
 * @DataSubject("customer")
 * class Customer {
 *     @PersonalData("user.contact.email")
 *     private String email;
 * }
 * }</pre>
 *
 * @see <a href="https://gdpr-info.eu/art-4-gdpr/">GDPR Art. 4(1)</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface PersonalData {

    /** {@return the category: a dotted key of the taxonomy or of the policy, such as {@code user.contact.email}} */
    String value();

    /** {@return whose data this is, when not those of the type's {@link DataSubject}} */
    String of() default "";
}
