// release 17
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Any class of the package may read it. */
@DataSubject("customer")
public final class PackageField {

    @PersonalData("user.contact.email")
    final Object email;

    PackageField(Object email) {
        this.email = email;
    }

    public static Object hold(Object value) {
        return new PackageField(value);
    }

    public static Object attempt(Object holder) {
        return ((PackageField) holder).email;
    }
}
