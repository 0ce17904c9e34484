// release 17 dynamic
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.lang.invoke.MethodHandle;

/** A constant that a bootstrap method makes of a handle. */
@DataSubject("customer")
public final class DynamicConstant {

    @PersonalData("user.contact.email")
    private final Object email;

    DynamicConstant(Object email) {
        this.email = email;
    }

    public static Object hold(Object value) {
        return new DynamicConstant(value);
    }

    public static Object attempt(Object holder) throws Throwable {
        return ((MethodHandle) constant()).invoke((DynamicConstant) holder);
    }

    /** Replaced in the class file by a load of the constant. */
    private static Object constant() {
        throw new IllegalStateException();
    }
}
