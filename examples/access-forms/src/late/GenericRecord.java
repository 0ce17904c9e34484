// release 21
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Infers what is inside. */
public final class GenericRecord {

    private GenericRecord() {}

    public static Object hold(Object value) {
        return new Box<>(value);
    }

    public static Object attempt(Object holder) {
        return holder instanceof Box<?>(var inside) ? inside : "";
    }

    @DataSubject("customer")
    record Box<T>(@PersonalData("user.contact.email") T value) {}
}
