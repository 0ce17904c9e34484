// release 25
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Hands an object on without a parameter. */
public final class Scoped {

    private Scoped() {}

    public static Object hold(Object value) {
        return new Person(value);
    }

    public static Object attempt(Object holder) {
        return ScopedValue.where(CURRENT, (Person) holder).call(() -> CURRENT.get().email);
    }

    private static final ScopedValue<Person> CURRENT = ScopedValue.newInstance();

    @DataSubject("customer")
    static class Person {

        @PersonalData("user.contact.email")
        private final Object email;

        Person(Object email) {
            this.email = email;
        }
    }
}
