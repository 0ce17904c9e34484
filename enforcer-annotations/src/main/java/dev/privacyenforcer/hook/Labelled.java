package dev.privacyenforcer.hook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Written by the agent on each class with labelled fields, so that {@link Doors} knows them, annotated or bound. Never
 * written by hand.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Labelled {

    /** {@return for each labelled field its name, its datum and the member that identifies the person, with blanks} */
    String[] value();
}
