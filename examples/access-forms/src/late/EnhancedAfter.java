// release 17 enhanced-after
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Woven, then enhanced. */
@Entity
@DataSubject("customer")
public class EnhancedAfter {

    @Id
    private long id;

    @PersonalData("user.contact.email")
    private Object email;

    public static Object hold(Object value) {
        EnhancedAfter person = new EnhancedAfter();
        person.email = value;
        return person;
    }

    public static Object attempt(Object holder) {
        return ((EnhancedAfter) holder).getEmail();
    }

    Object getEmail() {
        return email;
    }
}
