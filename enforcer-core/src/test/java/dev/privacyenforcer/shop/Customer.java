package dev.privacyenforcer.shop;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;

/** Somebody who can be asked. */
@DataSubject("customer")
public record Customer(
        @DataSubjectId String number,
        @PersonalData("user.contact.email") String email) {}
