package dev.privacyenforcer.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The moment at which the data of this object were collected: where the storage period starts.
 *
 * <p>The member is a {@code java.time} instant, offset or zoned date-time, local date-time or date (in UTC), a
 * {@code java.util.Date}, or milliseconds since the epoch. Null denies what a rule would end.
 *
 * @see <a href="https://gdpr-info.eu/art-5-gdpr/">GDPR Art. 5(1)(e)</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface CollectedAt {}
