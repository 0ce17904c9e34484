package dev.privacyenforcer.examples.saas.usage;

import dev.privacyenforcer.annotations.Purpose;

/** Counts which features are used. */
public final class UsageReports {

    private final AnalyticsClient analytics;

    /** Creates reports that the provider behind the client makes. */
    public UsageReports(AnalyticsClient analytics) {
        this.analytics = analytics;
    }

    /** {@return the feature, to be counted here} */
    @Purpose("analytics")
    public String count(Session session) {
        return session.getFeature();
    }

    /** Has the provider count a feature. */
    @Purpose("analytics.reporting")
    public void report(Session session) {
        analytics.event(session);
    }

    /** Has the provider find out where somebody is. */
    @Purpose("analytics.reporting")
    public void locate(Session session) {
        analytics.connection(session);
    }
}
