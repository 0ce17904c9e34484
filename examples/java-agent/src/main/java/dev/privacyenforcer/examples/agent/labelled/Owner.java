package dev.privacyenforcer.examples.agent.labelled;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Somebody whose pet is treated. */
@DataSubject("customer")
final class Owner {

    @PersonalData("user.contact.phone_number")
    private final String telephone;

    Owner(String telephone) {
        this.telephone = telephone;
    }

    String telephone() {
        return telephone;
    }
}
