// release 17 enhanced-before
package dev.privacyenforcer.examples.late;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Enhanced, then woven. */
@Entity
@DataSubject("customer")
public class EnhancedBefore {

    @Id
    private long id;

    @PersonalData("user.contact.email")
    private Object email;

    public static Object hold(Object value) {
        EnhancedBefore person = new EnhancedBefore();
        person.email = value;
        return person;
    }

    public static Object attempt(Object holder) {
        return ((EnhancedBefore) holder).getEmail();
    }

    Object getEmail() {
        return email;
    }
}
