package dev.privacyenforcer.examples.saas.analytics;

import dev.privacyenforcer.annotations.CollectedAt;
import dev.privacyenforcer.annotations.DataSubject;
import dev.privacyenforcer.annotations.PersonalData;
import java.time.Instant;

/**
 * What remains of a {@link PageHit}: no address, nobody to find.
 *
 * @param site the customer's website
 * @param seen when
 * @param path the page
 * @param referrer the site the visitor came from
 * @param country where the visitor is, not precisely
 * @param language the language the browser prefers
 * @param device what the visitor looks with
 */
@DataSubject("website_visitor")
public record PageView(
        String site,
        @CollectedAt Instant seen,
        @PersonalData("user.behavior.page_view") String path,
        @PersonalData("user.behavior.referrer") String referrer,
        @PersonalData("user.location.imprecise") String country,
        @PersonalData("user.demographic.language") String language,
        Device device) {}
