// release 21
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Takes a record apart in a switch. */
public final class RecordSwitch {

    private RecordSwitch() {}

    public static Object hold(Object value) {
        return new Contact(value);
    }

    public static Object attempt(Object holder) {
        return switch (holder) {
            case Contact(var email) -> email;
            default -> "";
        };
    }

    @DataSubject("customer")
    record Contact(@PersonalData("user.contact.email") Object email) {}
}
