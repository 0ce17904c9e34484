// release 21
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Knows all kinds. */
public final class SealedSwitch {

    private SealedSwitch() {}

    public static Object hold(Object value) {
        return new Contact(value);
    }

    public static Object attempt(Object holder) {
        return switch ((Party) holder) {
            case Contact contact -> contact.email();
            case Nobody nobody -> "";
        };
    }

    sealed interface Party permits Contact, Nobody {}

    @DataSubject("customer")
    record Contact(@PersonalData("user.contact.email") Object email) implements Party {}

    record Nobody() implements Party {}
}
