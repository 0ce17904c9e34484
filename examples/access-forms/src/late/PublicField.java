// release 17
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Any class may read it. */
@DataSubject("customer")
public final class PublicField {

    @PersonalData("user.contact.email")
    public final Object email;

    PublicField(Object email) {
        this.email = email;
    }

    public static Object hold(Object value) {
        return new PublicField(value);
    }

    public static Object attempt(Object holder) {
        return ((PublicField) holder).email;
    }
}
