// release 17 enhanced-before
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Enhanced, then woven; read by a class of the nest. */
@Entity
@DataSubject("customer")
public class EnhancedNest {

    @Id
    private long id;

    @PersonalData("user.contact.email")
    private Object email;

    public static Object hold(Object value) {
        EnhancedNest person = new EnhancedNest();
        person.email = value;
        return person;
    }

    public static Object attempt(Object holder) {
        return ((EnhancedNest) holder).read();
    }

    Object getEmail() {
        return email;
    }

    Object read() {
        return new Reader().read(this);
    }

    static final class Reader {

        Object read(EnhancedNest person) {
            return person.email;
        }
    }
}
