package dev.privacyenforcer.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The processing operation that a method performs on personal data.
 *
 * <p>What is passed as {@link #categories()} or read inside is stored, logged, exported, derived or erased instead of
 * merely used. The innermost operation or recipient scope wins.
 *
 * <pre>{@code
 * @Performs(value = Operation.STORE, in = "US")
 * void save(PageView view) { ... }
 * }</pre>
 *
 * @see <a href="https://gdpr-info.eu/art-4-gdpr/">GDPR Art. 4(2)</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Performs {

    /** {@return the operation; {@link Operation#SHARE} is said with {@link Recipient} instead} */
    Operation value();

    /** {@return the categories every call concerns, beside those that are read inside} */
    String[] categories() default {};

    /** {@return whose data {@link #categories()} are, when not those of the type's {@link DataSubject}} */
    String of() default "";

    /** {@return the country of storage, ISO 3166-1 alpha-2, or empty when unknown} */
    String in() default "";
}
