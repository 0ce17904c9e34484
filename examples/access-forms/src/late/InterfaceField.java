// release 17
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Fields of interfaces are public. */
@DataSubject("customer")
public interface InterfaceField {

    @PersonalData("user.contact.email")
    Object[] EMAIL = new Object[1];

    static Object hold(Object value) {
        Held.SLOT[0] = value;
        return value;
    }

    static Object attempt(Object holder) {
        return Held.SLOT[0];
    }

    /** The field of the interface, which initialises it in any case. */
    final class Held {

        static final Object[] SLOT = EMAIL;

        private Held() {}
    }
}
