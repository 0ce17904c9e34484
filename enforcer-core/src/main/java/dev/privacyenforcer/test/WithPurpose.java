package dev.privacyenforcer.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Opens a purpose around a test method, as {@link dev.privacyenforcer.annotations.Purpose} does around a method of the
 * application. On a class: around each of its tests that names none itself. What runs before and after a test, such as
 * {@code @BeforeEach}, is outside.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(PurposeExtension.class)
public @interface WithPurpose {

    /** {@return the purpose, such as {@code essential.service}} */
    String value();
}
