package dev.privacyenforcer.examples.saas.ads;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;

/**
 * What a cookie of ours remembers.
 *
 * @param customer the number of the account
 * @param theme how the customer likes it
 * @param language which one the customer reads
 */
@DataSubject("customer")
public record Preferences(
        @DataSubjectId String customer,
        @PersonalData("user.account.settings") String theme,
        @PersonalData("user.demographic.language") String language) {}
