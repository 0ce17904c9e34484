package dev.privacyenforcer.examples.saas.vpn;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;

/**
 * Somebody's idea of what would be useful to know: who went where.
 *
 * @param customer the number of the account
 * @param host where to
 */
@DataSubject("customer")
public record Visit(
        @DataSubjectId String customer,
        @PersonalData("user.behavior.browsing_history") String host) {}
