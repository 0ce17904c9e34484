package dev.privacyenforcer.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that looks like personal data by name or type, and is none.
 *
 * <p>Silences the ArchUnit rule that asks for {@link PersonalData}; the reason is kept for review.
 *
 * @see <a href="https://gdpr-info.eu/art-4-gdpr/">GDPR Art. 4(1)</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface NotPersonalData {

    /** {@return why the field does not relate to a person} */
    String reason();
}
