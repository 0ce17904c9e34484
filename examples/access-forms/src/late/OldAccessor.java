// release 8
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Compiled for Java 8, an inner class reads through a method that the compiler writes. */
@DataSubject("customer")
public final class OldAccessor {

    @PersonalData("user.contact.email")
    private final Object email;

    OldAccessor(Object email) {
        this.email = email;
    }

    public static Object hold(Object value) {
        return new OldAccessor(value);
    }

    public static Object attempt(Object holder) {
        return ((OldAccessor) holder).new Inner().read();
    }

    final class Inner {

        Object read() {
            return email;
        }
    }
}
