package dev.privacyenforcer.hook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Written by the weaver on each class it has woven, so that unwoven classes are found at start. Never written by hand.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Woven {

    /** {@return the version of the weaving scheme} */
    int version();

    /** {@return a fingerprint of the labels that the guards were made from} */
    String fingerprint();
}
