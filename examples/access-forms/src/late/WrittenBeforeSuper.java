// release 25
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Writes its field before the superclass sees the object. */
public final class WrittenBeforeSuper {

    private WrittenBeforeSuper() {}

    public static Object hold(Object value) {
        return value;
    }

    public static Object attempt(Object holder) {
        return new Sub(holder).taken;
    }

    abstract static class Base {

        final Object taken;

        Base() {
            taken = read();
        }

        abstract Object read();
    }

    @DataSubject("customer")
    static final class Sub extends Base {

        @PersonalData("user.contact.email")
        private final Object email;

        Sub(Object email) {
            this.email = email;
            super();
        }

        @Override
        Object read() {
            return email;
        }
    }
}
