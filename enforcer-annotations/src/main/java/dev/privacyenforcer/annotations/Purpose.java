package dev.privacyenforcer.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The specified, explicit purpose for which data are processed while the method runs.
 *
 * <p>Opens a purpose scope on the current thread, from the method's first instruction until it returns or throws. On a
 * type it holds for each of its methods that does not name its own. The innermost purpose decides; opening one beneath
 * the current one is free, any other switch needs a {@code transition} in the policy. A task handed to another thread
 * has no purpose unless it was captured.
 *
 * @see <a href="https://gdpr-info.eu/art-5-gdpr/">GDPR Art. 5(1)(b)</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Purpose {

    /** {@return the purpose: a dotted key, such as {@code essential.service.notifications.email}} */
    String value();
}
