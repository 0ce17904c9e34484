package dev.privacyenforcer.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Fails a test if personal data get out of it where the policy permitted no disclosure.
 *
 * <p>The test takes {@link Canaries} as a parameter and works with the objects they make. Standard output and error,
 * Logback and {@code java.util.logging}, and what the test throws are looked through by themselves; whatever else gets
 * out, the test hands to {@link Canaries#inspect}.
 *
 * <p>Tests of this kind never run at the same time as each other. What another thread prints after the test has ended
 * is not seen.
 *
 * @see <a href="https://gdpr-info.eu/art-32-gdpr/">GDPR Art. 32(1)(d)</a>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(LeakExtension.class)
@ResourceLock("dev.privacyenforcer.Enforcer")
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
public @interface LeakCheck {

    /** {@return files and directories that are looked through after each test, if they are there} */
    String[] files() default {};
}
