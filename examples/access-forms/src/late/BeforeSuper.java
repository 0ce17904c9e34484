// release 25
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Reads another object before its own exists. */
public final class BeforeSuper {

    private BeforeSuper() {}

    public static Object hold(Object value) {
        return new Person(value);
    }

    public static Object attempt(Object holder) {
        return new Sub((Person) holder).taken;
    }

    @DataSubject("customer")
    static class Person {

        @PersonalData("user.contact.email")
        private final Object email;

        Person(Object email) {
            this.email = email;
        }
    }

    static class Base {

        final Object taken;

        Base(Object taken) {
            this.taken = taken;
        }
    }

    static final class Sub extends Base {

        Sub(Person person) {
            Object taken = person.email;
            super(taken);
        }
    }
}
