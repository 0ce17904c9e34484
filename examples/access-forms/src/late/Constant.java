// release 17
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** The compiler copies the value to wherever it is used. */
@DataSubject("customer")
public final class Constant {

    @PersonalData("user.contact.email")
    private static final String EMAIL = "915550177";

    private Constant() {}

    public static Object hold(Object value) {
        return value;
    }

    public static Object attempt(Object holder) {
        return EMAIL;
    }
}
