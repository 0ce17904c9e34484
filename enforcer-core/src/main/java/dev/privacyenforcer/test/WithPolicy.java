package dev.privacyenforcer.test;

import dev.privacyenforcer.policy.Mode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Runs the tests of a class, or one test, under a policy.
 *
 * <pre>{@code
 * @WithPolicy("policies/shop.json")
 * class NewsletterTests {
 *
 *     @Test
 *     @WithPurpose("marketing.communications.email")
 *     void isDenied(Enforcer enforcer) { ... }
 * }
 * }</pre>
 *
 * <p>The policy of a class is installed before its first test and uninstalled after the last one; that of a method
 * takes its place for one test, after which the policy of the class is installed anew, with counts from zero. A test
 * may ask for the {@link dev.privacyenforcer.Enforcer} as a parameter. A program has one policy at a time: tests of
 * this kind never run at the same time as each other, and those that use none must not read labelled fields beside
 * them.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(PolicyExtension.class)
@ResourceLock("dev.privacyenforcer.Enforcer")
public @interface WithPolicy {

    /** {@return a resource on the class path; or the policy itself, if the text starts with a brace} */
    String value() default "privacy/policy.json";

    /** {@return the mode, in place of that of the policy; at most one} */
    Mode[] mode() default {};
}
