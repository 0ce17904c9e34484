// release 24
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** A stage of a stream. */
public final class Gathered {

    private Gathered() {}

    public static Object hold(Object value) {
        return new Person(value);
    }

    public static Object attempt(Object holder) {
        return Stream.of((Person) holder).gather(Gatherers.mapConcurrent(1, each -> each)).gather(Gatherers.fold(() -> (Object) "", (before, each) -> each.email)).findFirst().orElse("");
    }

    @DataSubject("customer")
    static class Person {

        @PersonalData("user.contact.email")
        private final Object email;

        Person(Object email) {
            this.email = email;
        }
    }
}
