package dev.privacyenforcer.examples.shop;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/**
 * Who buys.
 *
 * @param id customer number
 * @param name given and family name
 * @param email where order mail goes
 */
@DataSubject("customer")
record Customer(
        String id,
        @PersonalData("user.name") String name,
        @PersonalData("user.contact.email") String email) {}
