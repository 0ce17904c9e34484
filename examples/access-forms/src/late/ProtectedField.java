// release 17
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Any subclass may read it. */
@DataSubject("customer")
public final class ProtectedField {

    @PersonalData("user.contact.email")
    protected final Object email;

    ProtectedField(Object email) {
        this.email = email;
    }

    public static Object hold(Object value) {
        return new ProtectedField(value);
    }

    public static Object attempt(Object holder) {
        return ((ProtectedField) holder).email;
    }
}
