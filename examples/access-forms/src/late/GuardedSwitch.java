// release 21
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Reads in the condition of a case. */
public final class GuardedSwitch {

    private GuardedSwitch() {}

    public static Object hold(Object value) {
        return new Contact(value);
    }

    public static Object attempt(Object holder) {
        return switch (holder) {
            case Contact contact when keep(contact.email) -> kept;
            default -> "";
        };
    }

    private static Object kept;

    private static boolean keep(Object value) {
        kept = value;
        return true;
    }

    @DataSubject("customer")
    record Contact(@PersonalData("user.contact.email") Object email) {}
}
