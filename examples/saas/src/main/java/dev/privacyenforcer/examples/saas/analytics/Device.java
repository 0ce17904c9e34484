package dev.privacyenforcer.examples.saas.analytics;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/**
 * What a visitor looks at a page with, coarse enough not to single anybody out.
 *
 * @param type such as phone or desktop
 * @param browser its name and major version
 * @param operatingSystem its name
 * @param screen its size
 */
@DataSubject("website_visitor")
public record Device(
        @PersonalData("user.device.type") String type,
        @PersonalData("user.device.browser") String browser,
        @PersonalData("user.device.operating_system") String operatingSystem,
        @PersonalData("user.device.screen") String screen) {}
