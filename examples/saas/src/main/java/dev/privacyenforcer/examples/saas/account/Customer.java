package dev.privacyenforcer.examples.saas.account;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;

/** Somebody who has an account with us. */
@DataSubject("customer")
public final class Customer {

    @DataSubjectId
    private final String id;

    @PersonalData("user.name")
    private final String name;

    @PersonalData("user.contact.email")
    private final String email;

    @PersonalData("user.authorization.password")
    private final String password;

    /** Creates a customer as they signed up. */
    public Customer(String id, String name, String email, String password) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.password = password;
    }

    /** {@return the number of the account} */
    public String getId() {
        return id;
    }

    /** {@return what the customer is called} */
    public String getName() {
        return name;
    }

    /** {@return where mail reaches the customer} */
    public String getEmail() {
        return email;
    }

    /** {@return the password as entered} */
    public String getPassword() {
        return password;
    }

    /** Careless on purpose: the guards mask what it prints. */
    @Override
    public String toString() {
        return name + " " + email;
    }
}
