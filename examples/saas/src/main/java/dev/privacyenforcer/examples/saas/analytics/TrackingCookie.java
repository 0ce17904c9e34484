package dev.privacyenforcer.examples.saas.analytics;

import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;

/**
 * What the tracking script sets in a browser, if the owner of the website has switched it on.
 *
 * @param id tells a browser from all others
 */
@DataSubject("website_visitor")
public record TrackingCookie(
        @PersonalData("user.device.cookie_id") String id) {}
