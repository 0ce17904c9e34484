// release 21
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Takes a record apart. */
public final class RecordInstanceof {

    private RecordInstanceof() {}

    public static Object hold(Object value) {
        return new Contact(value);
    }

    public static Object attempt(Object holder) {
        return holder instanceof Contact(Object email) ? email : "";
    }

    @DataSubject("customer")
    record Contact(@PersonalData("user.contact.email") Object email) {}
}
