// release 21
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Takes a record in a record apart. */
public final class NestedRecord {

    private NestedRecord() {}

    public static Object hold(Object value) {
        return new Order(new Contact(value), 1);
    }

    public static Object attempt(Object holder) {
        return holder instanceof Order(Contact(var email), int number) && number == 1 ? email : "";
    }

    @DataSubject("customer")
    record Contact(@PersonalData("user.contact.email") Object email) {}

    record Order(Contact contact, int number) {}
}
