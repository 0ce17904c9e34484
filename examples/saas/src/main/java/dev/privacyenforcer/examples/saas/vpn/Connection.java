package dev.privacyenforcer.examples.saas.vpn;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.DataSubjectId;
import dev.privacyenforcer.annotations.PersonalData;

/**
 * What is known of a customer's device while it is connected.
 *
 * @param customer the number of the account
 * @param ip where the device is reached
 * @param deviceType such as phone or desktop
 * @param operatingSystem its name
 * @param since when the session began
 */
@DataSubject("customer")
public record Connection(
        @DataSubjectId String customer,
        @PersonalData("user.device.ip_address") String ip,
        @PersonalData("user.device.type") String deviceType,
        @PersonalData("user.device.operating_system") String operatingSystem,
        @PersonalData("user.behavior.session") String since) {}
