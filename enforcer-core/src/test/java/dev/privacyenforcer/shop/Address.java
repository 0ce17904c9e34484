package dev.privacyenforcer.shop;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/** Of a customer, and does not say of which. */
@DataSubject("customer")
public record Address(
        @PersonalData("user.contact.address.city") String city) {}
