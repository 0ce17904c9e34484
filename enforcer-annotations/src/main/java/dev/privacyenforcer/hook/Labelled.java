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

    /**
     * {@return for each labelled field its name, its datum, the member that identifies the person, and the one that
     * says when the data were collected, with blanks between; a member that is missing is empty}
     */
    String[] value();
}
