package dev.privacyenforcer.examples.saas;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a test: the clauses of the published policy that it shows the woven application, or the record, to keep. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Clause {

    /** {@return pointers into the published text, as in the policy} */
    String[] value();
}
