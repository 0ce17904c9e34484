// release 17 handle
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.lang.invoke.MethodHandle;

/** A constant that no Java compiler writes. */
@DataSubject("customer")
public final class ConstantHandle {

    @PersonalData("user.contact.email")
    private final Object email;

    ConstantHandle(Object email) {
        this.email = email;
    }

    public static Object hold(Object value) {
        return new ConstantHandle(value);
    }

    public static Object attempt(Object holder) throws Throwable {
        return ((MethodHandle) constant()).invoke((ConstantHandle) holder);
    }

    /** Replaced in the class file by a load of the constant. */
    private static Object constant() {
        throw new IllegalStateException();
    }
}
