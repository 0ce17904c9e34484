package dev.privacyenforcer.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The member or parameter that identifies the natural person, by reference to an identifier.
 *
 * <p>A text, UUID or whole number. On a field it counts for the labelled members of the class and of those that extend
 * it; on a parameter of a method that opens a scope, for whatever is accessed inside and does not say itself whose it
 * is.
 *
 * <p>Consent, objection and erasure are looked up by it. It is never written to a log, report or metric.
 *
 * @see <a href="https://gdpr-info.eu/art-4-gdpr/">GDPR Art. 4(1)</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface DataSubjectId {}
